import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uiKeyFaults } from '#checks/uiKeys.ts';

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:astro|tsx?)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
const faults = uiKeyFaults(sources, JSON.parse(readFileSync('content/ui/zh-CN.json', 'utf8')));

for (const { message } of faults) console.error(message);
if (faults.length > 0) process.exit(1);
