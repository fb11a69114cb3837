import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether all commands are here; says so aloud when not, since nothing is then tested. */
function isHere(file: string, ...commands: readonly string[]): boolean {
  const missing = commands.filter((command) => spawnSync(command, ['--version']).error);
  if (missing.length > 0) console.warn(`!!! 没有试 ${file}：这台机器没有 ${missing.join('、')}。 / NOT TESTED: ${file}; missing: ${missing.join(', ')}`);
  return missing.length === 0;
}

/** What nginx says of a site file, with paths and ports of this machine in place of those of the web server; '' when it is content. */
function nginxFaults(site: string): string {
  const conf = join(folder, 'nginx.conf');
  const here = site
    .replaceAll('/etc/ssl/huicantong/', `${folder}/`)
    .replaceAll('/var/log/nginx/', `${folder}/`)
    .replace(/(listen (?:\[::\]:)?)80\b/g, '$118080')
    .replace(/(listen (?:\[::\]:)?)443\b/g, '$118443');
  writeFileSync(conf, `pid ${folder}/nginx.pid;\nevents {}\nhttp {\n${here}\n}\n`);
  const { status, stderr } = spawnSync('nginx', ['-t', '-q', '-c', conf, '-p', folder, '-e', `${folder}/error.log`], { encoding: 'utf8' });
  return status === 0 ? '' : stderr || `nginx: ${status}`;
}

describe.skipIf(!isHere('deploy/nginx.conf', 'nginx', 'openssl'))('nginx', () => {
  const site = readFileSync('deploy/nginx.conf', 'utf8');
  spawnSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1', '-subj', '/CN=example.cn', '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'fullchain.pem')]);

  it('accepts deploy/nginx.conf', () => {
    expect(nginxFaults(site)).toBe('');
  });

  it.each<[string, string, string, RegExp]>([
    ['a misspelt directive', 'proxy_read_timeout', 'proxy_read_timeouts', /unknown directive "proxy_read_timeouts"/],
    ['an upstream that is not there', 'proxy_pass http://huicantong;', 'proxy_pass http://$nobody;', /unknown "nobody" variable/],
    ['a zone that is not there', 'limit_req zone=huicantong_requests', 'limit_req zone=other', /zero size shared memory zone "other"/],
    ['a brace too few', 'server_name _;\n    return 444;\n}', 'server_name _;\n    return 444;\n', /directive is not allowed here|unexpected end of file/],
  ])('finds %s', (_, from, to, fault) => {
    const planted = site.replace(from, to);
    expect(planted).not.toBe(site);
    expect(nginxFaults(planted)).toMatch(fault);
  });
});

/** What systemd says of the unit, its program replaced by one that is here; it warns of most faults and exits with 0. */
function unitFaults(unit: string): string {
  const path = join(folder, 'units', 'huicantong@.service');
  mkdirSync(join(folder, 'units'), { recursive: true });
  writeFileSync(path, unit.replace(/^ExecStart=\S+/m, `ExecStart=${process.execPath}`));
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', path], { encoding: 'utf8' });
  const ours = stderr.split('\n').filter((line) => line.includes('huicantong')).join('\n');
  return ours || (status === 0 ? '' : stderr || `systemd-analyze: ${status}`);
}

describe.skipIf(!isHere('deploy/huicantong@.service', 'systemd-analyze'))('systemd', () => {
  const unit = readFileSync('deploy/huicantong@.service', 'utf8');

  it('accepts deploy/huicantong@.service', () => {
    expect(unitFaults(unit)).toBe('');
  });

  it.each<[string, string, string, RegExp]>([
    ['a misspelt setting', 'TimeoutStopSec=', 'TimeoutStopSecs=', /Unknown key.*TimeoutStopSecs/],
    ['a value that is none', 'Restart=always', 'Restart=sometimes', /sometimes/],
    ['a section that is none', '[Service]', '[Servise]', /Unknown section|lacks|refusing/i],
    ['no program', 'ExecStart=', '# ExecStart=', /lacks|no ExecStart|bad unit/i],
  ])('finds %s', (_, from, to, fault) => {
    const planted = unit.replace(from, to);
    expect(planted).not.toBe(unit);
    expect(unitFaults(planted)).toMatch(fault);
  });
});

describe('where a copy is started', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const [, arena, command] = /^(MALLOC_ARENA_MAX=\d+) node (.*)$/.exec(scripts['serve']!)!;

  it('says to Node what `npm run serve` says', () => {
    const unit = readFileSync('deploy/huicantong@.service', 'utf8');
    expect(/^ExecStart=\S+\/node (.*)$/m.exec(unit)?.[1]).toBe(command);
    expect(unit).toContain(`Environment=${arena}\n`);
    const image = readFileSync('Dockerfile', 'utf8');
    expect((JSON.parse(/^CMD (\[.*\])$/m.exec(image)![1]!) as string[]).join(' ')).toBe(`node ${command}`);
    expect(image).toContain(`ENV ${arena}\n`);
  });

  it('says nothing that Node does not take', () => {
    const flags = command!.split(' ').filter((word) => word.startsWith('--'));
    expect(flags.length).toBeGreaterThan(0);
    expect(spawnSync(process.execPath, [...flags, '--eval', '1'], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });
});
