import { HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { library } from '#content/currentLibrary.ts';
import { signPriorityOf } from '#sign-pack/priority.ts';
import { signPackFiles } from '#sign-pack/signPackFiles.ts';

const files = signPackFiles(library);
const sheet = (id: string) => parse(files.get(`${id}.html`)!);

describe('the pack for recording sign-language videos', () => {
  it('has a sheet for every slot, each listed once in the index', () => {
    const listed = parse(files.get('index.html')!).querySelectorAll('td a').map((link) => link.attributes['href']!);
    expect([...listed].sort()).toEqual(library.signSlots.map(({ id }) => `${id}.html`).sort());
    for (const name of listed) expect(files.has(name)).toBe(true);
  });
  it('has on each sheet the file name, the text’s hash, and every sentence of the page', () => {
    const { answer, who, get, open, begin } = library.entitlements.find(({ id }) => id === 'information-access')!;
    const text = sheet('entitlement-information-access').textContent;
    for (const sentence of [answer, ...[...who, ...get, ...open, ...begin].map((item) => item.text)]) expect(text).toContain(sentence);
    for (const slot of library.signSlots) {
      const words = sheet(slot.id).textContent;
      expect(words).toContain(`${slot.id}.webm`);
      expect(words).toContain(slot.textHash);
      expect(words).toContain('25 幅');
    }
  });
  it('has the wordings, options and the answer “not clear” of a question, and explains its glossary words', () => {
    const words = sheet('question-aid').textContent;
    for (const wanted of ['你家现在有下面哪种身份？', '特困供养', '不清楚', '规划没有写收入线']) expect(words).toContain(wanted);
  });
  it('asks first for what deaf people meet first', () => {
    const priority = (id: string) => signPriorityOf(library.signSlots.find((slot) => slot.id === id)!, library);
    expect(priority('home')).toBe('first');
    expect(priority('question-age')).toBe('second');
    expect(priority('entitlement-telecom-discount')).toBe('second');
    expect(priority('entitlement-information-access')).toBe('second');
    expect(priority('entitlement-dibao-household')).toBe('third');
    expect(priority('entitlement-bus-free')).toBe('fourth');
  });
  it('is valid HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'long-title': 'off', 'void-style': 'off', 'no-trailing-whitespace': 'off' } });
    for (const name of ['index.html', 'home.html', 'question-aid.html', 'entitlement-bus-free.html']) {
      const report = await validator.validateString(files.get(name)!);
      expect(report.results.flatMap((result) => result.messages.map(({ ruleId, message }) => `${name} ${ruleId} ${message}`))).toEqual([]);
    }
  });
});
