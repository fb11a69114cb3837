import type { Interface } from 'node:readline/promises';
import type { z } from 'zod';
import { issueInWords } from '#content/issueInWords.ts';

/** What to ask. */
interface Question<T> {
  /** Name of the field, and of the option `--name=…` that answers it. */
  readonly name: string;
  /** One line: what to write, with an example. */
  readonly help: string;
  /** Taken when the line is left empty. */
  readonly whenEmpty?: string;
  /** The answer as the file has it. Throws a `Refusal` that says in Chinese what is wrong. */
  readonly read: (text: string) => T;
}

/** Why an answer cannot be taken, in Chinese. */
export class Refusal extends Error {}

/** No more input, and this still has no answer. */
export class Unanswered extends Error {}

/**
 * Asks one thing at a time. An option of the command line answers in place of the person; an answer that is wrong is
 * told why and asked for again, and nothing given before is lost.
 */
export class Asker {
  readonly #options: Map<string, string[]>;
  readonly #say: (text: string) => void;
  readonly #lines: AsyncIterator<string>;

  /** @param options answers from the command line, several for a list, each used once */
  constructor(options: ReadonlyMap<string, readonly string[]>, lines: Interface | AsyncIterable<string>, say: (text: string) => void) {
    this.#options = new Map([...options].map(([name, values]) => [name, [...values]]));
    this.#say = say;
    this.#lines = lines[Symbol.asyncIterator]();
  }

  /** Options that answered nothing: misspelt ones, most likely. */
  get unusedOptions(): readonly string[] {
    return [...this.#options].filter(([, values]) => values.length > 0).map(([name]) => name);
  }

  say(text: string): void {
    this.#say(text);
  }

  async one<T>({ name, help, whenEmpty, read }: Question<T>): Promise<T> {
    this.#say(`\n${name}：${help}${whenEmpty === undefined ? '' : `（直接回车：${whenEmpty || '不写'}）`}`);
    for (;;) {
      const line = this.#options.get(name)?.shift() ?? (await this.#line());
      const given = line?.trim() ?? '';
      try {
        return read(given === '' ? (whenEmpty ?? '') : given);
      } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal;
        if (line === null) throw new Unanswered(`没有更多输入了，“${name}” 还没有回答。什么也没有写。 | No more input; "${name}" is not answered. Nothing was written.`);
        this.#say(`  ✗ ${refusal.message} 请再写一次。`);
      }
    }
  }

  /** Several answers, one a line, until an empty line; or one for each option given. */
  async many<T>(question: Omit<Question<T>, 'whenEmpty'>, least = 0): Promise<T[]> {
    const { name, help, read } = question;
    const scripted = this.#options.has(name);
    const answers: T[] = [];
    for (;;) {
      if (scripted && this.#options.get(name)!.length === 0 && answers.length >= least) return answers;
      const answer = await this.one<T | null>({
        name,
        help: `${help} 一行一个，写完直接回车。已有 ${answers.length} 个${least > 0 ? `，至少 ${least} 个` : ''}。`,
        read: (text) => {
          if (text !== '') return read(text);
          if (answers.length < least) throw new Refusal(`至少要有 ${least} 个。`);
          return null;
        },
      });
      if (answer === null) return answers;
      answers.push(answer);
    }
  }

  /** The next line; null at the end of the input, which counts as an empty line where one is allowed. */
  async #line(): Promise<string | null> {
    const { value, done } = await this.#lines.next();
    return done ? null : value;
  }
}

/** Reads an answer with the schema of the field. */
export function bySchema<S extends z.ZodType>(schema: S): (text: string) => z.output<S> {
  return (text) => {
    const result = schema.safeParse(text);
    if (!result.success) throw new Refusal(result.error.issues.map((issue) => (text === '' ? '这一项不能空着。' : issueInWords(issue).zh)).join(' '));
    return result.data;
  };
}

/** Reads one of these. */
export function oneOf<T extends string>(choices: readonly T[]): (text: string) => T {
  return (text) => {
    const choice = choices.find((candidate) => candidate === text);
    if (choice === undefined) throw new Refusal(`只能写：${choices.join('、')}。`);
    return choice;
  };
}

/** Reads some of these, with commas between; a person may write 、 or ， too. */
export function someOf<T extends string>(choices: readonly T[], least = 0): (text: string) => T[] {
  return (text) => {
    const chosen = listIn(text).map(oneOf(choices));
    if (chosen.length < least) throw new Refusal(`至少写 ${least} 个。可以写：${choices.join('、')}。`);
    return chosen;
  };
}

/** The parts of a line between commas. */
export function listIn(text: string): string[] {
  return text
    .split(/[,，、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
