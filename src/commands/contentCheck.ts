import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { coverageOf } from '#domain/coverage.ts';
import { commonCharacters } from '#language/commonCharacters.ts';
import { easyLimits } from '#language/readability.ts';
import { copyFaults } from '#checks/copy.ts';
import { easyParityFaults } from '#checks/easyParity.ts';
import { easyReadability } from '#checks/easyReadability.ts';
import { translationFaults } from '#checks/translation.ts';
import { formatContentError, type ContentError } from '#content/ContentError.ts';
import { signCoverageOf } from '#content/signSlots.ts';
import { contentFolder } from '#content/folders.js';
import { readLibrary } from '#content/readLibrary.ts';
import { parseYaml } from '#content/parseYaml.ts';
import { readText } from '#content/readText.ts';
import { staleUnits, untranslatedUnits } from '#content/translation/readTranslation.ts';
import { join } from 'node:path';

const only = process.argv[2];
const { library, sources, translations, errors } = readLibrary(contentFolder);
const city = library?.site.city ?? cityWritten();
console.log(`检查的文件夹：${contentFolder}/，城市：${city ?? '还没有写'} / checking ${contentFolder}/, city: ${city ?? 'not written yet'}`);
const easy = library && easyReadability(library, sources, commonCharacters(easyLimits.commonCharacters));
const copy = readdirSync(contentFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:md|yaml|json)$/.test(name))
  .flatMap((name) => {
    const file = join(contentFolder, name);
    // A file that is no text is told by whoever reads it, and here once more only if nobody does.
    const unreadable: ContentError[] = [];
    const text = readText(file, file, unreadable);
    if (text === null) return unreadable.filter((fault) => !errors.some((error) => error.file === fault.file && error.zh === fault.zh));
    return copyFaults(join('content', name), text).map((fault) => ({ ...fault, file }));
  });
const all = [...errors, ...copy, ...(easy?.faults ?? []), ...(library ? easyParityFaults(library) : []), ...translations.flatMap(translationFaults)];
const shown = only ? all.filter((error) => error.file.includes(only)) : all;
for (const error of shown) console.error(`${formatContentError(error)}\n`);

if (library) {
  if (sources.absent.length > 0) {
    console.log(`这个城市还没有（可以没有）：${sources.absent.join('、')}`);
    console.log(`this city does without: ${sources.absent.join(', ')}`);
  }
  const quoted = new Set(library.entitlements.flatMap((entitlement) => entitlement.sources.map(({ clause }) => clause)));
  const { covered, operative, duties } = coverageOf(library.plan.clauses.values(), quoted);
  console.log(`条目 ${library.entitlements.length}，条款覆盖 ${covered} / ${operative}，政府职责和目标 ${duties}，名词 ${library.terms.length}`);
  console.log(`entitlements ${library.entitlements.length}, clauses covered / operative ${covered} / ${operative}`);

  const { sentences, mean, longest, overWanted, commonShare } = easy!.figures;
  const { editions } = library.easy;
  const stale = editions.filter(({ isStale }) => isStale).map(({ id }) => id);
  console.log(
    `易读版 ${editions.length} / ${library.entitlements.length}，${sentences} 句，平均 ${mean.toFixed(1)} 字，最长 ${longest} 字，` +
      `超过 ${easyLimits.hanziWanted} 字的 ${overWanted} 句，常用字 ${(commonShare * 100).toFixed(2)}%`,
  );
  console.log(`easy edition: ${sentences} sentences, mean ${mean.toFixed(1)} Hanzi, longest ${longest}, over ${easyLimits.hanziWanted}: ${overWanted}`);
  if (stale.length > 0) {
    console.log(`全文改过、易读版还没有重新核对的：${stale.join('、')}。核对以后运行 npm run easy:accept -- 编号。`);
    console.log(`easy pages older than their full text: ${stale.length}. After comparing: npm run easy:accept -- <id>`);
  }
  const coverage = signCoverageOf(library.signSlots);
  const outdated = library.signSlots.filter((slot) => slot.state === 'video' && slot.isOutdated).map(({ id }) => id);
  const videos = coverage.reduce((sum, kind) => sum + kind.videos, 0);
  console.log(`手语视频 ${videos} / ${library.signSlots.length}；文字改过、要重拍的：${outdated.join('、') || '没有'}`);
  console.log(`sign-language videos ${videos} / ${library.signSlots.length}; outdated: ${outdated.join(', ') || 'none'}`);
}
for (const translation of translations) {
  const { code, hashes, pairs } = translation;
  const stale = staleUnits(translation);
  const untranslated = untranslatedUnits(translation);
  console.log(`${code}：${hashes.size} 个单元，${pairs.length} 段文字；原文改过、译文还没有重新核对的：${stale.slice(0, 10).join('、') || '没有'}`);
  console.log(`${code}: ${hashes.size} units, ${pairs.length} texts; older than their source: ${stale.length}. After comparing: npm run translation:accept -- ${code} <unit>`);
  if (untranslated.length > 0) {
    console.log(`${code}：还没有译文、先用原文的：${untranslated.slice(0, 10).join('、')}`);
    console.log(`${code}: not translated yet, the source stands instead: ${untranslated.length}`);
  }
}
if (shown.length > 0) {
  console.error(`${contentFolder}/ 有 ${shown.length} 处要改。 / ${shown.length} faults in ${contentFolder}/.`);
  process.exit(1);
}

/** The city as site.yaml has it while the rest cannot be read; null before anybody wrote it. */
function cityWritten(): string | null {
  const path = join(contentFolder, 'site.yaml');
  const written = existsSync(path) && statSync(path).isFile() ? parseYaml(readFileSync(path, 'utf8')).document.get('city') : null;
  return typeof written === 'string' && written !== '' ? written : null;
}
