import { planText } from '#domain/plan.ts';
import type { Library } from '#content/Library.ts';
import { isoDate } from '#content/schemas/shared.ts';
import { question as questionSchema, questionId } from '#content/schemas/question.ts';
import { term as termSchema } from '#content/schemas/site.ts';
import { bySchema, listIn, oneOf, Refusal, type Asker } from './Asker.ts';
import type { Draft } from './Draft.ts';
import { clauseOf, knownId, newId } from './lookUp.ts';
import { translationDrafts } from './translationDrafts.ts';
import { frontMatterText, yamlText } from './yamlText.ts';
import { contentFolder } from '#content/folders.js';

const text = (words: string) => {
  if (words === '') throw new Refusal('这一项不能空着。');
  return words;
};

/** Asks for a question of the check; its easy wording and its translations begin as the same words. */
export async function newQuestion(ask: Asker, library: Library): Promise<Draft> {
  const fields = questionSchema.shape;
  const option = fields.options.element.shape;
  const taken = library.questions.map((one) => one.id);
  const id = await ask.one({
    name: 'id',
    help: '编号，也是网址和接口里的名字，定了就不能改。一个小写英文词，例：household。',
    read: (line) => newId(taken)(bySchema(questionId)(line)),
  });
  const name = await ask.one({ name: 'name', help: fields.name.description!, read: text });
  const wording = (who: 'self' | 'family' | 'helper', example: string) => ask.one({ name: who, help: `${fields.ask.shape[who].description!}例：${example}`, read: text });
  const wordings = { self: await wording('self', '你多大了？'), family: await wording('family', '家里人多大了？'), helper: await wording('helper', '这个人多大了？') };
  const help = await ask.one({ name: 'help', help: `${fields.help.description!}例：看残疾人证。`, read: text });
  const multiple = (await ask.one({ name: 'multiple', help: '可以选几个吗？可以写 yes，只能选一个写 no。', whenEmpty: 'no', read: oneOf(['yes', 'no']) })) === 'yes';
  const given: string[] = [];
  const options = await ask.many(
    {
      name: 'option',
      help: `一个选项：编号=显示的字，例：urban=城镇户口。“不清楚”不用写。${multiple ? '“都没有”的编号写 none。' : ''}`,
      read: (line) => {
        const [optionId = '', label = ''] = line.split('=').map((part) => part.trim());
        if (label === '') throw new Refusal('写成 编号=字。');
        if (given.includes(optionId)) throw new Refusal(`选项 ${optionId} 已经有了。`);
        given.push(bySchema(option.id)(optionId));
        return { id: optionId, label };
      },
    },
    2,
  );
  const order = Math.max(0, ...library.questions.map((one) => one.order)) + 1;
  const translations = translationDrafts(
    library,
    `questions/${id}`,
    '.yaml',
    yamlText({ name, ask: wordings, help, options: Object.fromEntries(options.map((one) => [one.id, one.label])) }),
  );
  return {
    files: new Map([
      [`questions/${id}.yaml`, yamlText({ order, name, ask: wordings, help, ...(multiple && { multiple }), options })],
      [`easy/questions/${id}.yaml`, yamlText({ ask: wordings, help, options })],
      ...translations.files,
    ]),
    changes: new Map(),
    next: [
      `看看要不要写：谁不用回答（notFor）、谁还答不了（notYetFor）、排在第几个问（order，现在是最后）：${contentFolder}/questions/${id}.yaml。`,
      '让 VS Code 认得这个问题：npm run schemas',
      `在 ${contentFolder}/entitlements/ 的 rule 里用上它，例：fact: ${id}。没有规则用它，问了也没有用。`,
      `在 ${contentFolder}/scenarios/ 的“回答”一栏也可以写它了。写好以后运行 npm run scenarios:mutate，再运行 npm run witnesses:accept`,
      `把易读版改得更好懂：${contentFolder}/easy/questions/${id}.yaml（现在是一样的字）。`,
      ...translations.next,
      '看还缺什么：npm run content:check',
      `看页面：npm run dev，打开 http://127.0.0.1:4321/check/`,
    ],
  };
}

/** Asks for an official word in plain words. */
export async function newTerm(ask: Asker, library: Library): Promise<Draft> {
  const fields = termSchema.shape;
  const taken = library.terms.flatMap((one) => [one.term, ...one.aliases]);
  const word = (spelling: string) => {
    if (taken.includes(spelling)) throw new Refusal(`“${spelling}” 已经有了。`);
    return text(spelling);
  };
  const id = await ask.one({ name: 'id', help: '编号，也是网址。小写英文，例：blind。', read: newId(library.terms.map((one) => one.id)) });
  const term = await ask.one({ name: 'term', help: '规划里的词，照原文写。例：应保尽保。', read: word });
  const aliases = await ask.one({ name: 'aliases', help: `${fields.aliases.description!} 用逗号隔开。`, whenEmpty: '', read: (line) => listIn(line).map(word) });
  const clauses = await ask.one({ name: 'clauses', help: `${fields.clauses.description!} 写编号，用逗号隔开，例：3.1.2-c2。`, whenEmpty: '', read: (line) => listIn(line).map((one) => clauseOf(library)(one).id) });
  const law = await ask.one({ name: 'law', help: `法律写了它的意思，就写 ${contentFolder}/law 里的编号。`, whenEmpty: '', read: (line) => listIn(line).map(knownId(library.law.map((one) => one.id), '法律条文')) });
  const basis = await ask.one({
    name: 'basis',
    help: fields.basis.description!,
    whenEmpty: 'plain',
    read: (line) => {
      const chosen = oneOf(fields.basis.options)(line);
      if (chosen === 'plan' && clauses.length === 0) throw new Refusal('写 plan，就要写是规划的哪一条。没有就写 plain。');
      if (chosen === 'law' && law.length === 0) throw new Refusal('写 law，就要写是哪一条法律。没有就写 plain。');
      return chosen;
    },
  });
  const body = await ask.one({ name: 'body', help: '用大白话说是什么意思，一两句。例：看不见或者很难看见的人。', read: text });
  const translations = translationDrafts(library, `glossary/${id}`, '.md', frontMatterText({ term, aliases: [] }, `\n${body}\n`));
  return {
    files: new Map([[`glossary/${id}.md`, frontMatterText({ term, aliases, clauses, law, basis }, `\n${body}\n`)], ...translations.files]),
    changes: new Map(),
    next: [`在 ${contentFolder}/thesaurus.yaml 里加一条：大家怎么说“${term}”，finds 写 term-${id}。`, ...translations.next, '看还缺什么：npm run content:check', `看页面：npm run dev，打开 http://127.0.0.1:4321/terms/`],
  };
}

/** Asks for a department. Whether the plan has its full name is looked up, not asked. */
export async function newDepartment(ask: Asker, library: Library): Promise<Draft> {
  const id = await ask.one({ name: 'id', help: '编号，用拼音，例：canlian。', read: newId(library.departments.map((one) => one.id)) });
  const name = await ask.one({ name: 'name', help: '单位的名字，用规划发文时的名字。例：市某某局。', read: text });
  const aliases = await ask.one({ name: 'aliases', help: '规划里还怎么叫它，用逗号隔开。例：市某某局，某某局。', whenEmpty: name, read: (line) => listIn(line) });
  const known = library.law.map((one) => one.id);
  const notes = [];
  for (const note of await ask.many({ name: 'note', help: '后来的变化，有来源才写。例：2018年改名。', read: text })) {
    notes.push({ text: note, law: await ask.one({ name: 'note-law', help: `“${note}” 的来源，写 ${contentFolder}/law 里的编号。`, read: knownId(known, '法律条文') }) });
  }
  const [, ...others] = library.site.languages;
  const nameInPlan = planText(library.plan).includes(name);
  return {
    files: new Map([[`departments/${id}.yaml`, yamlText({ name, aliases, nameInPlan, ...(notes.length > 0 && { notes }) })]]),
    changes: new Map(),
    next: [
      `它在附件里牵头或参加哪一项，写在 ${contentFolder}/plan/ 的附件里：lead 或 others 写 ${id}。`,
      '不要写电话、地址、上班时间，除非有来源。',
      ...others.map(({ code, name: language }) => `译成 ${language}：在 ${contentFolder}/${code}/departments.yaml 里加上 ${id}。对着原文核对完，运行 npm run translation:accept -- ${code} departments/${id}`),
      '看还缺什么：npm run content:check',
      `看页面：npm run dev，打开 http://127.0.0.1:4321/departments/${id}/`,
    ],
  };
}

/** Asks who is making the sign-language video of a slot. A finished one is recorded by `npm run sign:check`. */
export async function newSign(ask: Asker, library: Library, today: string): Promise<Draft> {
  const slots = library.signSlots.map((slot) => slot.id);
  const id = await ask.one({
    name: 'slot',
    help: '哪个位置？例：home、question-age、entitlement-bus-free。',
    read: (line) => {
      const slot = library.signSlots.find((one) => one.id === knownId(slots, '手语位置')(line))!;
      if (slot.state !== 'none') throw new Refusal(`这个位置已经有记录了：${contentFolder}/sign-language/${slot.id}.yaml。`);
      return slot.id;
    },
  });
  const signer = await ask.one({ name: 'signer', help: '谁在拍？先问本人愿不愿意写名字。', read: text });
  const since = await ask.one({ name: 'since', help: '从哪天开始拍？例：2026-12-01。', whenEmpty: today, read: bySchema(isoDate) });
  return {
    files: new Map([[`sign-language/${id}.yaml`, yamlText({ state: 'in-production', signer, since })]]),
    changes: new Map(),
    next: [
      '打印拍摄稿：npm run sign:pack',
      `拍好以后，把视频、字幕、封面放进 public/sign-language/，运行 npm run sign:check -- public/sign-language/${id}.webm，把它写出的内容放进 ${contentFolder}/sign-language/${id}.yaml。`,
      '看还缺什么：npm run content:check',
    ],
  };
}
