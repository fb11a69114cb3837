import { coverageOf } from '#domain/coverage.ts';
import { formatContentError } from '#content/ContentError.ts';
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
}
if (shown.length > 0) {
  console.error(`content/ 有 ${shown.length} 处要改。 / ${shown.length} faults in content/.`);
  process.exit(1);
}
