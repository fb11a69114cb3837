import { outcomeOf } from '#domain/verdict.ts';
import type { ContentError } from './ContentError.ts';
import type { CrossCheck } from './CrossCheck.ts';
import { policyOf } from './policyOf.ts';
import { verdictInTable } from './readScenarios.ts';
import { contentFolder } from './folders.js';

/** Every row of the scenario tables comes out as its official reader expects, and leans on a clause its page quotes. */
export const scenariosHold: CrossCheck = (library, sources) => {
  const policy = policyOf(library);
  const known = new Set(sources.entitlementIds);
  const entitlements = new Map(library.entitlements.map((entitlement) => [entitlement.id, entitlement]));
  const told = new Set<string>();
  const once = (key: string, error: ContentError): ContentError[] => {
    if (told.has(key)) return [];
    told.add(key);
    return [error];
  };
  const errors = library.scenarios.flatMap((scenario): ContentError[] => {
    const { entitlement: id, clause } = scenario;
    const [file = '', line = '1'] = scenario.place.split(':');
    const at = (field: string, zh: string, en: string): ContentError => ({ file, line: Number(line), field, zh, en });
    if (!known.has(id)) return once(file, at('—', `没有条目 “${id}”。文件名要和条目的一样。`, `No entitlement "${id}".`));
    const entitlement = entitlements.get(id);
    // One that could not be read has been told of already.
    if (!entitlement) return [];
    const { verdict, laterAge } = outcomeOf(entitlement, scenario.answers, policy);
    const [wanted, given] = [verdictInTable(scenario.verdict, scenario.laterAge), verdictInTable(verdict, laterAge)];
    return [
      ...(wanted === given
        ? []
        : [at('结果', `表里写的是“${wanted}”，按现在的规则算出来是“${given}”。看规划原文，改表或者改规则。`, `The table says "${wanted}", the rule gives "${given}".`)]),
      ...(entitlement.sources.some((source) => source.clause === clause)
        ? []
        : once(`${file} ${clause}`, at('依据', `${clause} 不在这一页的 sources 里。`, `${clause} is not among the page's sources.`))),
    ];
  });
  const counts = new Map<string, number>();
  for (const { entitlement } of library.scenarios) counts.set(entitlement, (counts.get(entitlement) ?? 0) + 1);
  const thin = sources.entitlements.filter(({ id }) => (counts.get(id) ?? 0) < 3);
  return [
    ...errors,
    ...thin.map(({ id, file }) => file.errorAt([], `${contentFolder}/scenarios/${id}.md 里至少要有三种情形。`, `${contentFolder}/scenarios/${id}.md needs three scenarios at least.`)),
  ];
};
