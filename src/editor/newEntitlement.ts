import { z } from 'zod';
import type { Certainty } from '#domain/clause.ts';
import { Questionnaire } from '#domain/Questionnaire.ts';
import type { Department, Library } from '#content/Library.ts';
import { departmentsById, isNamedIn } from '#content/lookups.ts';
import { easyParts, neverAccepted } from '#content/schemas/easy.ts';
import { entitlement } from '#content/schemas/entitlement.ts';
import { sourcedText } from '#content/schemas/shared.ts';
import { bySchema, listIn, oneOf, Refusal, someOf, type Asker } from './Asker.ts';
import type { Draft } from './Draft.ts';
import { askQuotes, knownId, knownIds, newId } from './lookUp.ts';
import { translationDrafts } from './translationDrafts.ts';
import { frontMatterText, withEntitlementInArea } from './yamlText.ts';
import { contentFolder } from '#content/folders.js';

const sentence = z.object(sourcedText.shape).shape.text;
const firmness: readonly Certainty[] = ['encouraged', 'conditional', 'definite'];

type Sourced = { text: string; clauses?: string[]; law?: string[] };

/** Asks for an entitlement; drafts its page, its place in an area, and the beginnings of its easy page and scenario table. */
export async function newEntitlement(ask: Asker, library: Library, siteYaml: string): Promise<Draft> {
  const questionnaire = new Questionnaire(library.questions);
  const fields = entitlement(questionnaire).shape;
  const helpOf = (field: keyof typeof fields) => fields[field].description!;
  const ids = library.entitlements.map(({ id }) => id);
  const lawIds = library.law.map(({ id }) => id);
  const departmentIds = library.departments.map(({ id }) => id);

  const id = await ask.one({ name: 'id', help: '编号，也是网址。小写英文，例：bus-free。', read: newId(ids) });
  const title = await ask.one({ name: 'title', help: helpOf('title'), read: bySchema(fields.title) });
  const area = await ask.one({ name: 'area', help: `放在哪一类？${library.site.areas.map((one) => `${one.id} ${one.name}`).join('、')}。`, read: oneOf(library.site.areas.map((one) => one.id)) });
  const quotes = await askQuotes(ask, library);
  const clauseIds = quotes.map(({ clause }) => clause.id as string);

  const officialWording = await ask.one({
    name: 'officialWording',
    help: helpOf('officialWording'),
    whenEmpty: quotes[0]!.quote.replace(/[，。；、：]+$/u, ''),
    read: (text) => {
      if (!quotes.some(({ quote }) => quote.includes(text))) throw new Refusal('这几个字不在上面引的原文里。请照抄。');
      return bySchema(fields.officialWording)(text);
    },
  });
  const strongest = Math.max(...quotes.map(({ clause }) => (clause.certainty ? firmness.indexOf(clause.certainty) : -1)));
  if (strongest < 0) throw new Refusal('引的条款里没有一条答应了什么（都是背景或者政府的职责），写不成一件能享受的事。什么也没有写。');
  const certainty = await ask.one({
    name: 'certainty',
    help: `${helpOf('certainty')} 不能比条款更肯定。`,
    whenEmpty: firmness[strongest]!,
    read: oneOf(firmness.slice(0, strongest + 1)),
  });
  const answer = await ask.one({ name: 'answer', help: helpOf('answer'), read: bySchema(fields.answer) });
  const people = await ask.one({
    name: 'people',
    help: `${helpOf('people')} ${library.site.people.map((one) => `${one.id} ${one.name}`).join('、')}。`,
    whenEmpty: '',
    read: someOf(library.site.people.map((one) => one.id)),
  });
  const allCategories = fields.categories.element.options;
  const categories = await ask.one({ name: 'categories', help: helpOf('categories'), whenEmpty: allCategories.join(','), read: someOf(allCategories, 1) });

  const basisOf = async (name: string): Promise<Omit<Sourced, 'text'>> => {
    const basis = await ask.one({
      name,
      help: `这句话的依据：上面引的条款（${clauseIds.join('、')}），或者 ${contentFolder}/law 里的编号。`,
      whenEmpty: clauseIds[0]!,
      read: (text) => {
        const given = listIn(text);
        const wrong = given.find((one) => !clauseIds.includes(one) && !lawIds.includes(one));
        if (wrong !== undefined) return [knownId([...clauseIds, ...lawIds], '引过的条款或者法律条文')(wrong)];
        if (given.length === 0) throw new Refusal('每句话都要有依据。');
        return given;
      },
    });
    const clauses = basis.filter((one) => clauseIds.includes(one));
    const law = basis.filter((one) => lawIds.includes(one));
    return { ...(clauses.length > 0 && { clauses }), ...(law.length > 0 && { law }) };
  };
  const sentences = async (field: 'who' | 'get' | 'begin' | 'open' | 'officeDecides', least: number): Promise<Sourced[]> => {
    const texts = await ask.many({ name: field, help: helpOf(field), read: bySchema(sentence) }, least);
    const sourced: Sourced[] = [];
    for (const text of texts) {
      ask.say(`\n“${text}”`);
      sourced.push({ text, ...(await basisOf(`${field}-from`)) });
    }
    return sourced;
  };

  const who = await sentences('who', 1);
  const rule = await askRule(ask, library, questionnaire, clauseIds);
  const get = await sentences('get', 1);
  const office = await sentences('officeDecides', 0);
  const officeDecides = [];
  for (const one of office) {
    const department = await ask.one({ name: 'officeDecides-department', help: `“${one.text}” 哪个单位定？写 ${contentFolder}/departments 里的编号；文件没有写，就直接回车。`, whenEmpty: '', read: (text) => (text === '' ? null : knownId(departmentIds, '单位')(text)) });
    officeDecides.push({ ...one, department });
  }
  const unclear = await sentences('open', 1);
  const open = [];
  for (const one of unclear) {
    const departments = await ask.one({ name: 'open-ask', help: `“${one.text}” 去问哪个单位？写编号：${departmentIds.join('、')}。`, whenEmpty: '', read: knownIds(departmentIds, '单位') });
    open.push({ ...one, ask: departments });
  }
  const begin = await sentences('begin', 0);

  const rows = library.plan.tasks.filter(({ number, clauses }) => quotes.some(({ clause }) => clause.tasks.includes(number) || clauses.includes(clause)));
  const tasks = await ask.one({
    name: 'tasks',
    help: `附件第几项管这件事？${rows.map(({ number, lead }) => `第 ${number} 项，牵头 ${lead}`).join('；') || '引的条款没有分到哪一项'}。附件没有写，就直接回车。`,
    whenEmpty: rows.map(({ number }) => number).join(','),
    read: (text) =>
      listIn(text).map((number) => {
        const row = library.plan.tasks.find((task) => String(task.number) === number);
        if (!row) throw new Refusal(`附件没有第 ${number} 项。`);
        return row;
      }),
  });
  const clauseNaming = (department: Department) => quotes.find(({ clause }) => isNamedIn(department, clause.text))?.clause.id;
  const named = library.departments.filter((department) => clauseNaming(department) !== undefined);
  const offices =
    tasks.length > 0 || named.length === 0
      ? []
      : await ask.one({
          name: 'decides-department',
          help: `引的原文写到这些单位：${named.map((department) => `${department.id} ${department.name}`).join('、')}。哪些管这件事？写编号；都不管，就直接回车。`,
          whenEmpty: '',
          read: knownIds(named.map((department) => department.id), '单位'),
        });
  const hotlines = await ask.one({ name: 'hotlines', help: `${helpOf('hotlines')} 有：${library.hotlines.map(({ number, purpose }) => `${number} ${purpose}`).join(' ')}`, whenEmpty: '', read: knownIds(library.hotlines.map(({ number }) => number), '热线') });
  const words = await ask.one({
    name: 'words',
    help: `${helpOf('words')} 用逗号隔开，至少三个。例：坐车，公交卡，车票。`,
    read: (text) => {
      if (!fields.words.safeParse(listIn(text)).success) throw new Refusal('至少写三个，用逗号隔开。');
      return listIn(text);
    },
  });
  const related = await ask.one({
    name: 'related',
    help: `${helpOf('related')} 一到五个编号，例：bus-free。`,
    read: (text) => {
      const some = knownIds(ids, '条目')(text);
      if (some.length < 1 || some.length > 5) throw new Refusal('写一到五个。');
      return some;
    },
  });

  const law = [...new Set([who, get, office, unclear, begin].flat().flatMap((one) => one.law ?? []))];
  const page = {
    title,
    officialWording,
    certainty,
    answer,
    people,
    categories,
    who,
    rule,
    officeDecides,
    get,
    open,
    begin,
    decides: [
      ...tasks.map(({ lead, number }) => ({ department: lead, task: number })),
      ...departmentsById(library, offices).map((department) => ({ department: department.id, clause: clauseNaming(department)! })),
    ],
    sources: quotes.map(({ clause, quote }) => ({ clause: clause.id, quote })),
    law,
    hotlines,
    words,
    related,
  };
  const asked = new Set([...tasks.map(({ lead }) => lead), ...offices, ...open.flatMap((one) => one.ask), ...officeDecides.flatMap(({ department }) => department ?? [])]);
  const texts = (sourced: readonly Sourced[]) => sourced.map((one) => one.text);
  const translations = translationDrafts(
    library,
    `entitlements/${id}`,
    '.md',
    frontMatterText({ title, officialWording, answer, who: texts(who), officeDecides: texts(office), get: texts(get), open: texts(unclear), begin: texts(begin), notes: [], words }, ''),
  );
  return {
    files: new Map([
      [`entitlements/${id}.md`, frontMatterText(page, '')],
      [`easy/entitlements/${id}.md`, easyPage(library, title, begin.length > 0, [...asked], hotlines)],
      [`scenarios/${id}.md`, `# ${title}\n\n| 情形 | 回答 | 结果 | 依据 |\n| --- | --- | --- | --- |\n`],
      ...translations.files,
    ]),
    changes: new Map([['site.yaml', withEntitlementInArea(siteYaml, area, id)]]),
    next: [
      `写易读版：${contentFolder}/easy/entitlements/${id}.md，每段一行一个意思。写完对着全文核对，运行 npm run easy:accept -- ${id}`,
      `写情形表：${contentFolder}/scenarios/${id}.md，至少三种人，照 ${contentFolder}/scenarios/ 里别的表写。再运行 npm run scenarios:mutate，看规则写错了有没有一行会发现；没有问题，运行 npm run witnesses:accept`,
      `在 ${contentFolder}/thesaurus.yaml 里加一条：大家怎么说这件事，finds 写 ${id}。`,
      ...translations.next,
      // A city that records no changes has none to add to.
      ...(library.changes.length > 0 ? [`都写好以后，给订阅的人记一句：npm run changes:record -- ${id} "写了什么"`] : []),
      '看还缺什么：npm run content:check',
      `看页面：npm run dev，打开 http://127.0.0.1:4321/entitlements/${id}/`,
    ],
  };
}

/** The conditions, one a line, all of which must hold: a question and its options, or a derived term. */
async function askRule(ask: Asker, library: Library, questionnaire: Questionnaire, clauseIds: readonly string[]): Promise<object> {
  const terms = library.derivedTerms.map(({ id }) => id as string);
  const tests = await ask.many(
    {
      name: 'condition',
      help: `要符合的条件，都要符合。写 问题=选项，例：certificate=yes 或 age=0-6,7-15；或者一个说法：${terms.join('、')}。问题：${questionnaire.questions.join('、')}。`,
      read: (text) => {
        const [fact = '', options] = text.split('=');
        if (options === undefined) return { term: knownId([...terms, ...questionnaire.questions], '说法或问题')(text) };
        const chosen = someOf(questionnaire.optionsOf(knownId(questionnaire.questions, '问题')(fact)), 1)(options);
        const [first] = chosen;
        if (!questionnaire.isMultiple(fact)) return { fact, ...(chosen.length === 1 ? { is: first } : { in: chosen }) };
        if (chosen.length > 1) throw new Refusal(`${fact} 是多选题，一行只写一个选项；“符合一个就行”以后在文件里用 any 写。`);
        return { fact, includes: first };
      },
    },
    1,
  );
  const conditions: object[] = [];
  for (const test of tests) {
    const clause = await ask.one({ name: 'condition-from', help: `条件 ${Object.values(test).join('=')} 是哪一条写的？${clauseIds.join('、')}。`, whenEmpty: clauseIds[0]!, read: oneOf(clauseIds) });
    conditions.push({ ...test, check: 'asked', clause });
  }
  return conditions.length === 1 ? conditions[0]! : { all: conditions };
}

/** The easy page with its headings; only whom to ask is known already. The rest is for a person to write. */
function easyPage(library: Library, title: string, hasBegin: boolean, asked: readonly string[], hotlines: readonly string[]): string {
  const phones = [library.site.hotline.number, ...hotlines].map((number) => `打电话${number}问。`);
  const offices = departmentsById(library, asked).map(({ name }) => `- 问${name}。`);
  const parts = easyParts
    .filter((part) => part.id !== 'begin' || hasBegin)
    .map(({ id, heading }) => `## ${heading}\n${id === 'ask' ? `${[...phones, ...offices].join('\n')}\n` : ''}`);
  return frontMatterText({ title, madeFrom: neverAccepted }, parts.join('\n'));
}
