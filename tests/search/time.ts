/**
 * `npm run bench:search-time`: is the search within its time budget? On a processor slowed down four times the first result may
 * take 150 ms with everything loaded, each further one 10 ms. A result is there when its message and a screen of hits have their
 * places; the last column says when all hits do. Run `npm run build` before, and nothing beside it.
 */
import { sourceLanguage } from '#content/currentLibrary.ts';
import { searchIn } from '#navigation/siteSearch.ts';
import { unpackSources, type PackedSources } from '#search/pack.ts';
import { SearchIndex } from '#search/SearchIndex.ts';
import { deviceSpeed, timingOf, type Taken, type Timing } from './deviceSpeed.ts';
import { fixedWork } from './fixedWork.ts';

const first = ['轮椅', '坐车要钱吗', 'dibao', '底保', 'whelchair'];
const later: Readonly<Record<string, readonly string[]>> = {
  'everyday words': ['坐公交', '假肢', '低保', '盲人按摩', '停车'],
  questions: ['我爸想配个轮椅行不行', '孩子上学有补贴吗', '残疾证怎么办', '家里电费能不能便宜'],
  pinyin: ['lunyi', 'can ji zheng', 'mangrenanmodian', 'zuoce'],
  initials: ['db', 'cjz'],
  homophones: ['底保', '低报', '论椅', '残及证补铁'],
  'traditional Hanzi': ['輪椅', '殘疾證'],
  English: ['wheelchair', 'hearing aids', 'free bus'],
  'slips in Latin letters': ['whelchair', 'wheelchiar', 'lunyii'],
  'nothing to find': ['zzzz', 'whelcheer', '鑫淼垚'],
};
const nodeRounds = 15;

const inWords = ({ median, least, greatest }: Timing) => [median, least, greatest].map((ms) => ms.toFixed(1).padStart(7)).join(' ');
const told = (name: string, timing: Timing) => console.log(`  ${name.padEnd(24)} ${inWords(timing)}`);
const toldTaken = (name: string, { passed, worked, whole }: Taken) => console.log(`  ${name.padEnd(24)} ${inWords(passed)}   ${inWords(worked)}   ${inWords(whole)}`);
const heading = (title: string) => console.log(`\n${title}\n  ${''.padEnd(24)}  median   least  greatest (ms)`);

const packed = JSON.stringify(searchIn(sourceLanguage).packedSources);
const build = () => new SearchIndex(unpackSources(JSON.parse(packed) as PackedSources));
const timeOf = (work: () => unknown) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const times = (count: number, measure: () => number) => Array.from({ length: count }, measure);

heading(`In Node, lookup only (fixed work: ${Math.min(...times(20, fixedWork)).toFixed(1)} ms)`);
const queries = Object.values(later).flat();
times(nodeRounds, () => timeOf(() => queries.forEach((query) => build().search(query))));
told('index', timingOf(times(nodeRounds, () => timeOf(build))));
for (const [kind, ofKind] of Object.entries(later)) {
  told(`${kind}, first`, timingOf(ofKind.flatMap((query) => times(nodeRounds, () => { const index = build(); return timeOf(() => index.search(query)); }))));
  const index = build();
  ofKind.forEach((query) => index.search(query));
  told(`${kind}, later`, timingOf(ofKind.flatMap((query) => times(nodeRounds, () => timeOf(() => index.search(query))))));
}

for (const path of ['/search/', '/en/search/']) {
  const { yardstickMs, ...speed } = await deviceSpeed(path, first, queries);
  heading(`${path} in a browser, processor slowed four times (fixed work: ${yardstickMs.toFixed(0)} ms). Passed until the message and a screen of hits have their places; worked by the page's thread until then; passed until all hits have`);
  for (const [name, taken] of Object.entries({ 'first result, typed and sent in one moment': speed.atOnce, 'first result, sent some moments after entering the field': speed.afterTyping, 'later results': speed.later })) {
    console.log(name);
    for (const [query, times] of taken) toldTaken(query, times);
    const medianOf = (which: keyof Taken) => timingOf([...taken.values()].map((times) => times[which].median));
    toldTaken('of the medians', { passed: medianOf('passed'), worked: medianOf('worked'), whole: medianOf('whole') });
  }
}
