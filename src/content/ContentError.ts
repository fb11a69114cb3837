/** One fault in content/, told so that an editor who does not program can mend it. */
export interface ContentError {
  /** Path from the project's root, e.g. `content/entitlements/bus-free.md`. */
  readonly file: string;
  /** 1-based line; 1 when the fault belongs to the whole file. */
  readonly line: number;
  /** The field's path, e.g. `sources[1].quote`. */
  readonly field: string;
  /** What is wrong and what to write, in Chinese. */
  readonly zh: string;
  /** The same in English. */
  readonly en: string;
}

/** The fault as a small letter: place and field, then both languages. */
export function formatContentError(error: ContentError): string {
  return `${error.file}:${error.line}  ${error.field}\n  ${error.zh}\n  ${error.en}`;
}

/** A path of keys and indexes as an editor would write it: `sources[1].quote`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)),
    '',
  );
}
