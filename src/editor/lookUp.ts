import type { Clause, ClauseId } from '#domain/clause.ts';
import type { Library } from '#content/Library.ts';
import { nearest } from '#content/nearest.ts';
import { slug } from '#content/schemas/shared.ts';
import { bySchema, listIn, Refusal, type Asker } from './Asker.ts';

/** Reads the id of a new thing: well-formed, and not taken. */
export function newId(taken: readonly string[]): (text: string) => string {
  return (text) => {
    const id = bySchema(slug)(text);
    if (taken.includes(id)) throw new Refusal(`${id} 已经有了。换一个。`);
    return id;
  };
}

/** Reads an id that there is; a wrong one is answered with the nearest right one. */
export function knownId(known: readonly string[], what: string): (text: string) => string {
  return (text) => {
    if (!known.includes(text)) throw new Refusal(`没有${what} “${text}”。最接近的是 ${nearest(text, known)}。`);
    return text;
  };
}

/** Reads several ids that there are, with commas between. */
export function knownIds(known: readonly string[], what: string): (text: string) => string[] {
  return (text) => listIn(text).map(knownId(known, what));
}

/** Reads a clause by its id; a few words of the plan instead are answered with the clauses that hold them. */
export function clauseOf(library: Library): (text: string) => Clause {
  return (text) => {
    const clause = library.plan.clauses.get(text as ClauseId);
    if (clause) return clause;
    const holding = /\p{Script=Han}/u.test(text) ? [...library.plan.clauses.values()].filter(({ text: words }) => words.includes(text)).slice(0, 5) : [];
    if (holding.length > 0) throw new Refusal(`有这几个字的条款：\n${holding.map(({ id, text: words }) => `    ${id}  ${words}`).join('\n')}\n  写前面的编号。`);
    const near = nearest(text, [...library.plan.clauses.keys()]);
    throw new Refusal(`规划里没有 “${text}”。最接近的编号是 ${near}（“${library.plan.clauses.get(near as ClauseId)!.text}”）。`);
  };
}

/** Asks for clauses by id, shows each, and asks which part to quote. At least one. */
export async function askQuotes(ask: Asker, library: Library): Promise<{ clause: Clause; quote: string }[]> {
  const quotes: { clause: Clause; quote: string }[] = [];
  const clauses = await ask.many(
    {
      name: 'clause',
      help: '规划哪一条说的？写编号，例：3.1.2-c2；不知道编号，写原文里的几个字。',
      read: (text) => {
        const clause = clauseOf(library)(text);
        ask.say(`  原文：${clause.text}${clause.gloss ? `\n  大白话：${clause.gloss}` : ''}`);
        return clause;
      },
    },
    1,
  );
  for (const clause of new Set(clauses)) {
    const quote = await ask.one({
      name: 'quote',
      help: `${clause.id} 引哪一段？一字不差。原文：${clause.text}`,
      whenEmpty: clause.text,
      read: (text) => {
        if (!clause.text.includes(text)) throw new Refusal('这几个字不在原文里。请从上面照抄。');
        if (text.length < 4) throw new Refusal('太短。至少四个字。');
        return text;
      },
    });
    quotes.push({ clause, quote });
  }
  return quotes;
}
