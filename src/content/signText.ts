import { createHash } from 'node:crypto';
import type { SourcedText } from '#domain/entitlement.ts';
import { byId } from './lookups.ts';
import type { Library, SignSlot } from './Library.ts';
import { plainLines } from './plainLines.ts';

/** One part of what a sign-language video says. `part` names its heading. */
export interface SignTextPart {
  readonly part:
    | 'title' | 'purpose' | 'hotline' | 'areas' | 'people' | 'categories' | 'article'
    | 'ask' | 'help' | 'options'
    | 'answer' | 'certainty' | 'who' | 'officeDecides' | 'get' | 'begin' | 'open' | 'notes';
  readonly lines: readonly string[];
}

/** The parts of the library that sign-language texts are made from. */
export type SignTextSource = Pick<Library, 'site' | 'entitlements' | 'questions' | 'pages'>;

/**
 * What the video of a slot says, from content alone: the words of menus and headings may change without making it outdated.
 * @returns parts with at least one line, in reading order
 */
export function signTextOf(library: SignTextSource, { id, kind }: Pick<SignSlot, 'id' | 'kind'>): readonly SignTextPart[] {
  return partsOf(library, id, kind).filter(({ lines }) => lines.length > 0);
}

/** Fingerprint of a text: 16 hexadecimal digits that change with any word of it. */
export function textHashOf(parts: readonly SignTextPart[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

function partsOf(library: SignTextSource, id: string, kind: SignSlot['kind']): readonly SignTextPart[] {
  const { site } = library;
  switch (kind) {
    case 'home': {
      const choices = (list: readonly { name: string; summary: string }[]) => list.map(({ name, summary }) => `${name}：${summary}`);
      return [
        { part: 'title', lines: [`${site.name}（${site.city}）`] },
        { part: 'purpose', lines: [site.purpose] },
        { part: 'hotline', lines: [`${site.hotline.name}：${site.hotline.number}`] },
        { part: 'areas', lines: choices(site.areas) },
        { part: 'people', lines: choices(site.people) },
        { part: 'categories', lines: choices(site.categories) },
      ];
    }
    case 'accessibility': {
      const article = byId(library.pages, id);
      return [{ part: 'title', lines: [article.title] }, { part: 'article', lines: plainLines(article.body) }];
    }
    case 'question': {
      const { ask, help, options } = library.questions.find((question) => signSlotId.question(question.id) === id)!;
      return [
        { part: 'ask', lines: [ask.self, ask.family, ask.helper] },
        { part: 'help', lines: [help] },
        { part: 'options', lines: options.map(({ label }) => label) },
      ];
    }
    case 'entitlement': {
      const entitlement = library.entitlements.find((candidate) => signSlotId.entitlement(candidate.id) === id)!;
      const texts = (items: readonly SourcedText[]) => items.map(({ text }) => text);
      return [
        { part: 'title', lines: [entitlement.title] },
        { part: 'answer', lines: [entitlement.answer] },
        { part: 'certainty', lines: [entitlement.certainty] },
        { part: 'who', lines: texts(entitlement.who) },
        { part: 'officeDecides', lines: texts(entitlement.officeDecides) },
        { part: 'get', lines: texts(entitlement.get) },
        { part: 'begin', lines: texts(entitlement.begin) },
        { part: 'open', lines: texts(entitlement.open) },
        { part: 'notes', lines: plainLines(entitlement.body) },
      ];
    }
  }
}

/** Slot ids are file names too, so they say what they belong to without a folder. */
export const signSlotId = {
  question: (id: string) => `question-${id}`,
  entitlement: (id: string) => `entitlement-${id}`,
} as const;
