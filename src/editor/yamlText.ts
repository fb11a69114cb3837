import { Document, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';

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

/** content/site.yaml with an entitlement at the end of an area's list; comments and all else stay. */
export function withEntitlementInArea(siteYaml: string, area: string, id: string): string {
  const document = parseDocument(siteYaml);
  const areas = document.get('areas');
  const found = isSeq(areas) ? areas.items.find((item) => isMap(item) && item.get('id') === area) : undefined;
  if (!isMap(found)) throw new Error(`content/site.yaml 里没有分类 ${area}。 | No area ${area} in content/site.yaml.`);
  found.addIn(['entitlements'], id);
  return document.toString(style);
}
