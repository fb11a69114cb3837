import type { Entitlement } from '#domain/entitlement.ts';
import { figuresOf } from '#language/figures.ts';
import type { ContentError } from '#content/ContentError.ts';
import { contentFolder } from '#content/folders.js';
import type { EasyEdition, Library } from '#content/Library.ts';

/**
 * Where an easy page says less or more than its full page: figures, phone numbers, departments, how to begin.
 * The easy page must have every figure, phone number and department of the full one, and no other.
 */
export function easyParityFaults(library: Library): readonly ContentError[] {
  return library.easy.editions.flatMap((edition) => {
    const entitlement = library.entitlements.find(({ id }) => id === edition.id)!;
    const page = { library, edition, entitlement };
    return [...phoneFaults(page), ...figureFaults(page), ...departmentFaults(page), ...beginFaults(page)];
  });
}

interface Page {
  readonly library: Library;
  readonly edition: EasyEdition;
  readonly entitlement: Entitlement;
}

function phoneFaults({ library, edition, entitlement }: Page): readonly ContentError[] {
  const wanted = [library.site.hotline.number, ...entitlement.hotlines];
  const text = easyText(edition);
  return wanted
    // A number may hold hyphens, and must not stand inside a longer one.
    .filter((number) => !new RegExp(`(?<!\\d)${number}(?!\\d)`, 'u').test(text))
    .map((number) => fault(edition, 'ask', `全文写了电话 ${number}，这里没有。请补上。`, `The full text gives the phone number ${number}; add it.`));
}

function figureFaults({ library, edition, entitlement }: Page): readonly ContentError[] {
  const statements = statementsOf(entitlement);
  const wanted = figuresOf(statements.join('\n'));
  const written = figuresOf(easyText(edition));
  const { from, to } = library.validity.period;
  const issued = library.site.plan.issuedOn.slice(0, 4);
  const alsoAllowed = new Set([
    ...figuresOf(entitlement.body),
    ...figuresOf(entitlement.sources.map(({ quote }) => quote).join('\n')),
    ...[from, to, issued, library.site.hotline.number, ...entitlement.hotlines].flatMap((number) => [...figuresOf(String(number))]),
  ]);
  return [
    ...[...wanted]
      .filter((figure) => !written.has(figure))
      .map((figure) => fault(edition, 'get', `全文有数字 ${figure}，这里没有。请补上。`, `The full text has the figure ${figure}; add it.`)),
    ...[...written]
      .filter((figure) => !wanted.has(figure) && !alsoAllowed.has(figure))
      .map((figure) => {
        const line = linesOf(edition).find(({ text }) => figuresOf(text).has(figure));
        return {
          ...fault(edition, 'get', `数字 ${figure} 在全文里没有。请删掉，或者改成全文里的数字。`, `The figure ${figure} is not in the full text. Remove it.`),
          line: line?.line ?? 1,
        };
      }),
  ];
}

function departmentFaults({ library, edition, entitlement }: Page): readonly ContentError[] {
  const wanted = new Set([
    ...entitlement.decides.map(({ department }) => department),
    ...entitlement.open.flatMap(({ ask }) => ask),
    ...entitlement.officeDecides.flatMap(({ department }) => department ?? []),
  ]);
  const named = departmentsIn(easyText(edition), library);
  const namedInFull = departmentsIn([...statementsOf(entitlement), entitlement.body].join('\n'), library);
  const nameOf = (id: string) => library.departments.find((department) => department.id === id)?.name ?? id;
  return [
    ...[...wanted]
      .filter((id) => !named.has(id))
      .map((id) => fault(edition, 'ask', `全文让人去问${nameOf(id)}，这里没有写。请补上。`, `The full text names the department ${id}; add it.`)),
    ...[...named]
      .filter((id) => !wanted.has(id) && !namedInFull.has(id))
      .map((id) => fault(edition, 'ask', `全文没有写${nameOf(id)}。请删掉。`, `The full text does not name the department ${id}. Remove it.`)),
  ];
}

function beginFaults({ edition, entitlement }: Page): readonly ContentError[] {
  const hasPart = edition.parts.some(({ id }) => id === 'begin');
  return entitlement.begin.length > 0 && !hasPart
    ? [fault(edition, 'get', '全文写了怎么开始，这里没有 “## 怎么办”。请补上。', 'The full text says how to begin; add the part 怎么办.')]
    : [];
}

/** The departments that a text names, longest spelling first so that none is found inside another's. */
function departmentsIn(text: string, library: Library): ReadonlySet<string> {
  const spellings = library.departments
    .flatMap(({ id, name, aliases }) => [name, ...aliases].map((spelling) => ({ id, spelling })))
    .sort((a, b) => b.spelling.length - a.spelling.length);
  const found = new Set<string>();
  let rest = text;
  for (const { id, spelling } of spellings) {
    if (!rest.includes(spelling)) continue;
    found.add(id);
    rest = rest.replaceAll(spelling, ' ');
  }
  return found;
}

function statementsOf({ title, answer, who, officeDecides, get, begin, open }: Entitlement): readonly string[] {
  return [title, answer, ...[...who, ...officeDecides, ...get, ...begin, ...open].map(({ text }) => text)];
}

function linesOf(edition: EasyEdition): EasyEdition['parts'][number]['lines'] {
  return edition.parts.flatMap(({ lines }) => lines);
}

function easyText(edition: EasyEdition): string {
  return [edition.title, ...linesOf(edition).map(({ text }) => text)].join('\n');
}

/** A fault at the last line of a part, where the missing words belong. */
function fault(edition: EasyEdition, part: string, zh: string, en: string): ContentError {
  const found = edition.parts.find(({ id }) => id === part);
  return { file: `${contentFolder}/easy/entitlements/${edition.id}.md`, line: found?.lines.at(-1)?.line ?? 1, field: found?.heading ?? '—', zh, en };
}
