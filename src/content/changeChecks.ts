import type { ContentError } from './ContentError.ts';
import { fullTextHash } from './fullTextHash.ts';
import type { Library } from './Library.ts';
import type { Sources } from './Sources.ts';
import { contentFolder } from './folders.js';

/** Every page says what it said when its last change was recorded, and every record is of a page. */
export function changesHold(library: Library, { changes, changesHashes, entitlements, entitlementIds, absent }: Sources): ContentError[] {
  // A city need not tell what it changes.
  if (absent.includes('changes.yaml')) return [];
  // One fault, not one for each page.
  if (absent.includes('changes-hashes.json') && library.entitlements.length > 0) {
    return [changesHashes.errorAt([], '没有这个文件，看不出哪一页改过。请从旧的版本里找回来；新的城市，对每一页运行 npm run changes:record。', 'There is no such file, so nobody can tell which page has changed. Take it from an older version; for a new city, run npm run changes:record for every page.')];
  }
  const newOnes = changes.value.flatMap(({ kind, entitlements: ids }) => (kind === 'new' ? ids : []));
  return [
    ...changes.value.flatMap(({ entitlements: ids, on }, index) => [
      ...ids.flatMap((id, at) =>
        entitlementIds.includes(id) ? [] : [changes.errorAt([index, 'entitlements', at], `没有条目 “${id}”。`, `No entitlement "${id}". Correct or remove it.`)],
      ),
      ...(index > 0 && on < changes.value[index - 1]!.on
        ? [changes.errorAt([index, 'on'], '日期比前一条早。旧的在前，新的写在最后。', 'Earlier than the entry before it. The newest comes last.')]
        : []),
    ]),
    ...Object.keys(changesHashes.value)
      .filter((id) => !entitlementIds.includes(id))
      .map((id) => changesHashes.errorAt([id], `没有条目 “${id}”。请删掉这一行。`, `No entitlement "${id}". Delete this line.`)),
    ...library.entitlements.flatMap((entitlement) => {
      const { id } = entitlement;
      const { file } = entitlements.find((entry) => entry.id === id)!;
      if (newOnes.filter((listed) => listed === id).length !== 1) {
        return [
          file.errorAt([], `${id} 在 ${contentFolder}/changes.yaml 里要有一条 kind: new，只要一条。运行 npm run changes:record -- ${id} "写了什么"。`, `${id} needs exactly one entry "new" in ${contentFolder}/changes.yaml. Run: npm run changes:record -- ${id} "what it is"`),
        ];
      }
      return changesHashes.value[id] === fullTextHash(entitlement)
        ? []
        : [
            file.errorAt(
              [],
              `这一页改了，${contentFolder}/changes.yaml 里还没有写改了什么。运行 npm run changes:record -- ${id} "改了什么"。`,
              `The page has changed and nothing says what. Run: npm run changes:record -- ${id} "what changed"`,
            ),
          ];
    }),
  ];
}
