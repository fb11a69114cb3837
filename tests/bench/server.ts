/**
 * `npm run bench:server`: requests per second of our server beside nginx in the same run. SECONDS bounds each
 * measurement (1). Needs Debian's nginx and wrk; says so loudly where they are missing.
 */
import { readFileSync } from 'node:fs';
import { missingForRequestRates, nginxVersion, requestRates } from './requestRates.ts';

const missing = missingForRequestRates();
if (missing.length > 0) {
  console.log(`!!! 没有量：这台机器没有 ${missing.join('、')}。 / NOT MEASURED: ${missing.join(' and ')} missing. Debian: apt-get install nginx wrk libnginx-mod-http-brotli-static`);
  process.exit(0);
}
const load = readFileSync('/proc/loadavg', 'utf8').split(' ')[0];
const { connections, rounds, seconds, encoding, held, made, residentMb } = await requestRates(Number(process.env['SECONDS'] ?? 1));
console.log(`nginx ${nginxVersion()} 1 worker, wrk 1 thread, ${connections} connections, ${encoding}, medians of ${rounds} × ${seconds} s; load before: ${load}`);
console.log('static page                          ours req/s   nginx req/s   ratio   bare Node req/s');
for (const { path, ours, nginx, bare, besideNginx } of held) console.log(`${path.padEnd(36)} ${String(Math.round(ours)).padStart(10)} ${String(Math.round(nginx)).padStart(13)}   ${besideNginx.toFixed(2)}   ${String(Math.round(bare)).padStart(15)}`);
console.log('made on request                      ours req/s');
for (const { name, ours } of made) console.log(`${name.padEnd(36)} ${String(Math.round(ours)).padStart(10)}`);
console.log(`resident: ${residentMb.atStart} MB at the start, ${residentMb.after} MB after all this (most: ${residentMb.most} MB)`);
