import { BlockList, isIP } from 'node:net';

/** How the web server runs. Every setting comes from the environment; docs/deploy.md explains each. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Names under which the site may be asked for, lower case; empty: any. */
  readonly allowedHosts: readonly string[];
  /** Machines whose X-Forwarded-Proto is believed. */
  readonly trustedProxies: BlockList;
  readonly logsRequests: boolean;
  /** How long the site goes on answering after it has said that it is no longer ready, so that a balancer notices. */
  readonly drainSeconds: number;
  /** How long requests under way may take to finish before the server stops all the same. */
  readonly shutdownSeconds: number;
  /** How long an idle connection is kept; longer than a proxy keeps it, or the proxy sends into a closing one. */
  readonly keepAliveSeconds: number;
  readonly maxConnections: number;
}

/** One setting that makes no sense, told in Chinese and English. */
interface SettingsFault {
  readonly zh: string;
  readonly en: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings in an environment, or every fault in it. An empty value is the same as none. */
export function readSettings(environment: Environment): { ok: true; settings: Settings } | { ok: false; faults: readonly SettingsFault[] } {
  const faults: SettingsFault[] = [];
  const valueOf = (name: string) => environment[name] || undefined;
  const listOf = (name: string) => (valueOf(name) ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');
  const numberOf = (name: string, fallback: number, least: number, most: number) => {
    const written = valueOf(name);
    if (written === undefined) return fallback;
    const value = /^\d+$/.test(written) ? Number(written) : Number.NaN;
    if (value >= least && value <= most) return value;
    faults.push({ zh: `${name} 要写 ${least} 到 ${most} 之间的数字，现在是 “${written}”。`, en: `${name} must be a number from ${least} to ${most}.` });
    return fallback;
  };

  const allowedHosts = listOf('ALLOWED_HOSTS').map((host) => host.toLowerCase());
  for (const host of allowedHosts) {
    if (!isHostName(host)) faults.push({ zh: `ALLOWED_HOSTS 里的 “${host}” 不是主机名。例：example.cn,www.example.cn`, en: `ALLOWED_HOSTS: "${host}" is no host name. Example: example.cn,www.example.cn` });
  }
  const origin = valueOf('SITE_ORIGIN');
  if (origin !== undefined) {
    const url = URL.canParse(origin) ? new URL(origin) : null;
    if (url && /^https?:$/.test(url.protocol) && url.origin === origin.toLowerCase().replace(/\/$/, '')) allowedHosts.push(url.host);
    else faults.push({ zh: `SITE_ORIGIN 要写网站的地址，不带路径，现在是 “${origin}”。例：https://example.cn`, en: 'SITE_ORIGIN must be the address of the site without a path, for example https://example.cn' });
  }

  const trustedProxies = new BlockList();
  for (const range of listOf('TRUSTED_PROXIES')) {
    if (!addRange(trustedProxies, range)) {
      faults.push({ zh: `TRUSTED_PROXIES 里的 “${range}” 不是地址范围。例：127.0.0.1,10.0.0.0/8,fd00::/8`, en: `TRUSTED_PROXIES: "${range}" is no address range. Example: 127.0.0.1,10.0.0.0/8,fd00::/8` });
    }
  }

  const log = valueOf('LOG_REQUESTS') ?? 'on';
  if (log !== 'on' && log !== 'off') faults.push({ zh: `LOG_REQUESTS 要写 on 或者 off，现在是 “${log}”。`, en: 'LOG_REQUESTS must be on or off.' });

  const settings: Settings = {
    host: valueOf('HOST') ?? '127.0.0.1',
    port: numberOf('PORT', 4321, 0, 65535),
    allowedHosts,
    trustedProxies,
    logsRequests: log === 'on',
    drainSeconds: numberOf('DRAIN_SECONDS', 0, 0, 300),
    shutdownSeconds: numberOf('SHUTDOWN_SECONDS', 20, 1, 300),
    keepAliveSeconds: numberOf('KEEP_ALIVE_SECONDS', 65, 1, 600),
    maxConnections: numberOf('MAX_CONNECTIONS', 2048, 1, 100_000),
  };
  return faults.length === 0 ? { ok: true, settings } : { ok: false, faults };
}

function isHostName(host: string): boolean {
  return /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.test(host);
}

/** Adds `10.0.0.0/8` or a single address; false when it is neither. */
function addRange(list: BlockList, range: string): boolean {
  const [address = '', prefix, ...rest] = range.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  const most = version === 4 ? 32 : 128;
  const bits = prefix === undefined ? most : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
  if (!(bits >= 0 && bits <= most)) return false;
  list.addSubnet(address, bits, version === 4 ? 'ipv4' : 'ipv6');
  return true;
}
