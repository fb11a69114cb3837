import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { uiKeyFaults } from '#checks/uiKeys.ts';
import { formatContentError, type ContentError } from '#content/ContentError.ts';
import { uiFolder } from '#content/folders.js';
import { uiWords } from '#content/schemas/translation.ts';
import { YamlFile } from '#content/YamlFile.ts';

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:astro|tsx?)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
const errors: ContentError[] = [];
const strings = YamlFile.read(resolve(uiFolder, 'zh-CN.json'), process.cwd(), uiWords, errors);
if (strings) errors.push(...uiKeyFaults(sources, strings.value).map(({ key, zh, en }) => strings.errorAt(key.split('.'), zh, en)));

for (const error of errors) console.error(`${formatContentError(error)}\n`);
if (errors.length > 0) process.exit(1);
