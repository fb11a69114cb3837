/** A key that is used but not written, or written but not used. */
interface UiKeyFault {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
}

type Strings = { readonly [key: string]: string | Strings };

/**
 * UI keys that the code asks for and content/ui lacks, and those that content/ui has and nothing asks for.
 * A template such as `certainty.${x}Means` stands for every key of that shape.
 * @param sources the text of every source file
 * @param strings the resource
 */
export function uiKeyFaults(sources: readonly string[], strings: Strings): readonly UiKeyFault[] {
  const defined = flatten(strings);
  const used = sources.flatMap((source) => [...source.matchAll(/\bt(?:InSource)?\(\s*(['`])([^'`]+)\1/g)].map(([, , key]) => key!));
  const patterns = [...new Set(used)].map((key) => ({
    key,
    pattern: new RegExp(`^${key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.]/g, '\\.')).join('[^.]+')}$`),
  }));
  return [
    ...patterns
      .filter(({ pattern }) => !defined.some((key) => pattern.test(key)))
      .map(({ key }) => ({ key, zh: `界面要用 “${key}”，这里没有。请补上。`, en: `The interface asks for "${key}", which is missing. Write it.` })),
    ...defined
      .filter((key) => !patterns.some(({ pattern }) => pattern.test(key)))
      .map((key) => ({ key, zh: `“${key}” 没有地方用到。请删掉。`, en: `Nothing uses "${key}". Delete it.` })),
  ];
}

function flatten(strings: Strings, prefix = ''): readonly string[] {
  return Object.entries(strings).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : flatten(value, `${prefix}${key}.`),
  );
}
