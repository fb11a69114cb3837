import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { fullTextHash } from '#content/fullTextHash.ts';
import { readLibrary } from '#content/readLibrary.ts';

/** The smallest content that builds. */
const city = 'tests/fixtures/wuyou/content';
const stems = '甲乙丙丁戊己庚辛壬癸';
/** The files that an entitlement consists of. */
const places = ['entitlements', 'easy/entitlements', 'scenarios'];

interface Site {
  readonly areas: readonly { readonly entitlements: readonly string[] }[];
}

/**
 * Lays out the content of the invented city with so many entitlements: its own again and again under new ids and
 * titles, with their rules, clauses, easy pages and scenarios, so that every check of a build has its work.
 * @param entitlements a multiple of the city's own number
 * @param folder where the content is laid; is made
 */
export function layOutCity(entitlements: number, folder: string): void {
  const ids = readdirSync(join(city, 'entitlements')).map((file) => file.replace(/\.md$/, ''));
  const rounds = entitlements / ids.length;
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`${entitlements} is no multiple of ${ids.length}`);
  cpSync(city, folder, { recursive: true });
  for (const place of places) {
    for (const id of ids) {
      const written = readFileSync(join(city, place, `${id}.md`), 'utf8');
      for (let round = 1; round < rounds; round += 1) writeFileSync(join(folder, place, `${idOf(id, round)}.md`), ofRound(written, round, place === 'entitlements'));
    }
  }
  const site = parse(readFileSync(join(city, 'site.yaml'), 'utf8')) as Site;
  const areas = site.areas.map((area) => ({ ...area, entitlements: Array.from({ length: rounds }, (_, round) => area.entitlements.map((id) => idOf(id, round))).flat() }));
  writeFileSync(join(folder, 'site.yaml'), stringify({ ...site, areas }));
  acceptEasyPages(folder);
}

function idOf(id: string, round: number): string {
  return round === 0 ? id : `${id}-${round}`;
}

/** A file of an entitlement as that of another. Related pages are those of the same round. */
function ofRound(written: string, round: number, isFullPage: boolean): string {
  const renamed = written
    .replace(/^# ([\w-]+)$/m, (_, id: string) => `# ${idOf(id, round)}`)
    .replace(/^related: \[(.*)\]$/m, (_, related: string) => `related: [${related.split(', ').filter((id) => id !== '').map((id) => idOf(id, round)).join(', ')}]`);
  return isFullPage ? renamed.replace(/^title: (.*)$/m, (_, title: string) => `title: ${title}${labelOf(round)}`) : renamed;
}

/** The heavenly stems as digits: a name without figures, which would need a source. */
function labelOf(round: number): string {
  return [...String(round)].map((digit) => stems[Number(digit)]).join('');
}

function acceptEasyPages(folder: string): void {
  const { library, errors } = readLibrary(folder);
  if (!library) throw new Error(errors.map(({ file, en }) => `${file}: ${en}`).join('\n'));
  for (const entitlement of library.entitlements) {
    const path = join(folder, `easy/entitlements/${entitlement.id}.md`);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^madeFrom: .*$/m, `madeFrom: "${fullTextHash(entitlement)}"`));
  }
}
