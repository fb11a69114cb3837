import { Document, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { contentFolder } from '#content/folders.js';

/** Ids and key words stand bare, as in the files there are; all else is quoted. */
const bare = /^(?!(?:yes|no|on|off|true|false|null|y|n)$)(?:[a-z][a-z0-9-]*|[0-9A-Z]+(?:\.[0-9]+)*-(?:c\d+|h|note))$/;
const style = { lineWidth: 0, flowCollectionPadding: false } as const;

/** Fields as the files of content/ write them: texts in double quotes, short lists on one line. */
export function yamlText(value: object): string {
  const document = new Document(value);
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string' && !bare.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
    Seq: (_key, node) => {
      if (node.items.every((item) => isScalar(item))) node.flow = true;
    },
  });
  return document.toString(style);
}

/** A Markdown file with front matter. */
export function frontMatterText(value: object, body: string): string {
  return `---\n${yamlText(value)}---\n${body}`;
}

/** content/site.yaml with an entitlement at the end of an area's list; every other character stays. */
export function withEntitlementInArea(siteYaml: string, area: string, id: string): string {
  const areas = parseDocument(siteYaml).get('areas');
  const found = isSeq(areas) ? areas.items.find((item) => isMap(item) && item.get('id') === area) : undefined;
  const list = isMap(found) ? found.get('entitlements') : undefined;
  const last = isSeq(list) ? list.items.at(-1) : undefined;
  if (!isSeq(list) || !isScalar(last)) throw new Error(`${contentFolder}/site.yaml 里没有分类 ${area}，或者它还没有条目。 | No area ${area} with entitlements in ${contentFolder}/site.yaml.`);
  const [start, end] = last.range!;
  if (list.flow) return `${siteYaml.slice(0, end)}, ${id}${siteYaml.slice(end)}`;
  const endOfLine = siteYaml.indexOf('\n', end);
  const bullet = siteYaml.slice(siteYaml.lastIndexOf('\n', start) + 1, start);
  return `${siteYaml.slice(0, endOfLine)}\n${bullet}${id}${siteYaml.slice(endOfLine)}`;
}
