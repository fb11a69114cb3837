import { coverageOf } from '#domain/coverage.ts';
import { formatContentError } from '#content/ContentError.ts';
import { signCoverageOf } from '#content/signSlots.ts';
import { readLibrary } from '#content/readLibrary.ts';

const only = process.argv[2];
const { library, errors } = readLibrary('content');
const shown = only ? errors.filter((error) => error.file.includes(only)) : errors;
for (const error of shown) console.error(`${formatContentError(error)}\n`);

if (library) {
  const quoted = new Set(library.entitlements.flatMap((entitlement) => entitlement.sources.map(({ clause }) => clause)));
  const { covered, operative, duties } = coverageOf(library.plan.clauses.values(), quoted);
  console.log(`条目 ${library.entitlements.length}，条款覆盖 ${covered} / ${operative}，政府职责和目标 ${duties}，名词 ${library.terms.length}`);
  console.log(`entitlements ${library.entitlements.length}, clauses covered / operative ${covered} / ${operative}`);

  const coverage = signCoverageOf(library.signSlots);
  const outdated = library.signSlots.filter((slot) => slot.state === 'video' && slot.isOutdated).map(({ id }) => id);
  const videos = coverage.reduce((sum, kind) => sum + kind.videos, 0);
  console.log(`手语视频 ${videos} / ${library.signSlots.length}；文字改过、要重拍的：${outdated.join('、') || '没有'}`);
  console.log(`sign-language videos ${videos} / ${library.signSlots.length}; outdated: ${outdated.join(', ') || 'none'}`);
}
if (shown.length > 0) {
  console.error(`content/ 有 ${shown.length} 处要改。 / ${shown.length} faults in content/.`);
  process.exit(1);
}
