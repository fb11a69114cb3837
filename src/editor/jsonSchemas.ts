import { z } from 'zod';
import { Questionnaire } from '#domain/Questionnaire.ts';
import { contentFolder } from '#content/folders.js';
import type { Library } from '#content/Library.ts';
import { ruleSchemas } from '#content/schemas/rule.ts';
import { clauseIdText } from '#content/schemas/shared.ts';
import { fileKindsOf } from './fileKinds.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Draft 7 is what the YAML extension of VS Code understands best. */
const options = { io: 'input', target: 'draft-7', unrepresentable: 'any' } as const;

/**
 * The files of .vscode that are made from the schemas of content/: one JSON Schema for each kind of file, and the
 * settings that tie them to the files.
 * @returns path from the project's root → text
 */
export function editorFiles(library: Library): ReadonlyMap<string, string> {
  const fileKinds = fileKindsOf(library);
  const questionnaire = new Questionnaire(library.questions);
  const schemas = fileKinds.map(({ name, title, schema }) => [`.vscode/schemas/${name}.json`, json({ title, ...jsonSchemaOf(schema, questionnaire) })] as const);
  const endingIn = (ending: string) =>
    fileKinds.filter(({ files }) => files.every((file) => file.endsWith(ending))).map(({ name, files }) => ({ schema: `./.vscode/schemas/${name}.json`, files }));
  const settings = {
    'yaml.schemas': Object.fromEntries(endingIn('.yaml').map(({ schema, files }) => [schema, files])),
    'json.schemas': endingIn('.json').map(({ schema, files }) => ({ url: schema, fileMatch: files.map((file) => `/${file}`) })),
    'yaml.schemaStore.enable': false,
    'redhat.telemetry.enabled': false,
    'files.eol': '\n',
    'files.insertFinalNewline': true,
  };
  return new Map([...schemas, ['.vscode/settings.json', json(settings)]]);
}

/**
 * A schema as JSON Schema. What a JSON Schema cannot say (that an id exists, that a quote is verbatim, that two people
 * differ) is left to `npm run content:check`, so a file may pass here and fail there, never the other way round.
 */
export function jsonSchemaOf(schema: z.ZodType, questionnaire: Questionnaire): JsonSchema {
  let usesRule = false;
  const made = z.toJSONSchema(schema, {
    ...options,
    override: ({ zodSchema, jsonSchema }) => {
      if (ruleSchemas.get(zodSchema)) {
        usesRule = true;
        jsonSchema.$ref = '#/definitions/rule';
      }
      if (zodSchema instanceof z.ZodObject && 'clauses' in zodSchema.shape && 'law' in zodSchema.shape && 'text' in zodSchema.shape) {
        jsonSchema.anyOf = ['clauses', 'law'].map((field) => ({ required: [field], properties: { [field]: { minItems: 1 } } }));
      }
    },
  });
  return usesRule ? { ...made, definitions: { ...(made.definitions as object), rule: ruleJsonSchema(questionnaire) } } : made;
}

/** The rule as src/content/schemas/rule.ts accepts it; that one is a function, so it is told here a second time and the two are tested against each other. */
function ruleJsonSchema(questionnaire: Questionnaire): JsonSchema {
  const one = { $ref: '#/definitions/rule' };
  const group = { type: 'array', items: one, minItems: 1 };
  const only = (key: string, value: object, description: string) => ({
    type: 'object',
    properties: { [key]: { ...value, description } },
    required: [key],
    additionalProperties: false,
  });
  const basis = {
    check: { enum: ['asked', 'assumed'], description: 'asked：问卷会问，规划写了，要写 clause。assumed：本站的假定，要写 note。' },
    clause: { type: 'string', pattern: patternOf(clauseIdText), description: '依据的规划条款。' },
    note: { type: 'string', description: '为什么这样假定。' },
  };
  const needsItsBasis = {
    if: { properties: { check: { const: 'asked' } } },
    then: { required: ['clause'] },
    else: { required: ['note'], properties: { note: { minLength: 1 } } },
  };
  const condition = (properties: object, required: readonly string[], rest: object = {}) => ({
    type: 'object',
    properties: { ...properties, ...basis },
    required: [...required, 'check'],
    additionalProperties: false,
    ...needsItsBasis,
    ...rest,
  });
  const conditions = questionnaire.questions.map((fact) => {
    const option = { enum: [...questionnaire.optionsOf(fact)] };
    const about = { const: fact, description: '问卷里的哪个问题。' };
    return questionnaire.isMultiple(fact)
      ? condition({ fact: about, includes: { ...option, description: '多选题里勾了这一项。' } }, ['fact', 'includes'])
      : condition(
          { fact: about, is: { ...option, description: '单选题的一个答案。' }, in: { type: 'array', items: option, minItems: 1, description: '单选题的几个答案之一。' } },
          ['fact'],
          { oneOf: [{ required: ['is'] }, { required: ['in'] }] },
        );
  });
  return {
    description: '条件：写 all、any、not、fact 或 term 其中一个。',
    anyOf: [
      only('all', group, '每一条都要符合。'),
      only('any', group, '符合一条就行。'),
      only('not', one, '不是这样。'),
      ...conditions,
      condition({ term: { type: 'string', description: `${contentFolder}/derived-terms.yaml 里的说法。` } }, ['term']),
    ],
  } as JsonSchema;
}

function patternOf(schema: z.ZodType): string {
  return (z.toJSONSchema(schema, options) as { pattern?: string }).pattern!;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
