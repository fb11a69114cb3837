import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsIn, readBuiltSite, type SiteFault } from '#checks/BuiltSite.ts';
import { spokenTextFaults } from '#checks/copy.ts';
import { easyPagesApartFromFull } from '#checks/easyPages.ts';
import { brokenLinks, orphanPages, thirdPartyRequests } from '#checks/links.ts';
import { unbackedNumbersOf } from '#checks/siteNumbers.ts';
import { signSlotFaults } from '#checks/signSlots.ts';
import { brailleTextFaults, brfFaults } from '#checks/braille.ts';
import { pinyinFaults } from '#checks/pinyin.ts';
import { clausesWithoutPlace, pagesWithoutSource, planPageDiffers } from '#checks/plan.ts';
import { issuedText } from '#content/readPlan.ts';
import { library } from '#content/currentLibrary.ts';
import { builtFolder, contentFolder } from '#content/folders.js';
import { renderedAddresses } from '#server/renderedAddresses.ts';

const client = join(builtFolder, 'client');
const site = readBuiltSite(client, renderedAddresses);
const ownOrigin = new URL(process.env['SITE_URL'] ?? 'http://127.0.0.1:4321').origin;
const brailleFolder = join(client, 'braille');
const brailleFiles = readdirSync(brailleFolder).filter((name) => name.endsWith('.brf'));
const issued = issuedText(readFileSync(join(contentFolder, 'plan/plan.txt'), 'utf8'), library.site.plan.lastWords ?? null);
/** What the addresses of each language begin with. */
const roots = library.site.languages.map(({ path }) => path && `/${path}`);
const notALanguage = [...library.plan.clauses.keys(), ...[...library.law, ...library.hotlines].map(({ source }) => source)];
const faults: readonly SiteFault[] = [
  ...roots.flatMap((root) => [...planPageDiffers(site, issued, root), ...clausesWithoutPlace(site, library.plan.clauses.values(), root)]),
  ...faultsIn(site, [
    ...roots.flatMap((root) => [pagesWithoutSource(root), signSlotFaults(library.signSlots, root)]),
    easyPagesApartFromFull(),
    spokenTextFaults(notALanguage, ['/specimen/']),
    brokenLinks(site),
    orphanPages(['/specimen/', ...roots.map((root) => `${root}/500.html`)]),
    thirdPartyRequests(ownOrigin, library.site.signVideoHosts),
    pinyinFaults(site),
    brailleTextFaults,
    { onPage: (page, html) => (page === '/specimen/' ? [] : unbackedNumbersOf(page, html, library)) },
  ]),
  ...brailleFiles.flatMap((name) => brfFaults(name, readFileSync(join(brailleFolder, name), 'latin1'))),
];

for (const { page, message } of faults) console.error(`${page}  ${message}`);
console.log(`${site.pages.size} 页，规划页与原文一致，条款 ${library.plan.clauses.size} 条都有位置，盲文文件 ${brailleFiles.length} 个。 / ${site.pages.size} pages, ${brailleFiles.length} braille files checked.`);
if (faults.length > 0) {
  console.error(`网站有 ${faults.length} 处要改。 / ${faults.length} faults in the built site.`);
  process.exit(1);
}
