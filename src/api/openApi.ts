import { z } from 'zod';
import type { Questionnaire } from '#domain/Questionnaire.ts';
import { apiError, checkContract, maxBodyBytes } from './checkContract.ts';
import { datasets } from './openData/datasets.ts';

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema: z.toJSONSchema(schema, { target: 'openapi-3.0' }) } } });
const fault = (description: string) => ({ description, ...json(apiError) });
const text = (type: string) => ({ content: { [type]: { schema: { type: 'string' } } } });

/** The open data: built with the site, the same for everyone, readable from any origin. */
const openDataPaths = Object.fromEntries(
  datasets.flatMap(({ name, contract }) => [
    [`/api/${name}.json`, { get: { summary: `开放数据：${name}。 Open data: ${name}.`, responses: { 200: { description: '全部内容。 All of it.', ...json(contract) } } } }],
    [`/api/${name}.csv`, { get: { summary: `同样的内容，表格。 The same as a table.`, responses: { 200: { description: 'RFC 4180, UTF-8 with BOM.', ...text('text/csv') } } } }],
    [
      `/api/schemas/${name}.schema.json`,
      { get: { summary: `每一项的说明。 JSON Schema (draft 2020-12).`, responses: { 200: { description: 'JSON Schema.', content: { 'application/json': { schema: { type: 'object' } } } } } } },
    ],
  ]),
);

/**
 * The description of this site's interfaces for other systems (OpenAPI 3.0), made from the schemas the code itself uses.
 * @param title the site's name
 * @param feeds addresses of the feed of changes, by language
 */
export const openApi = (title: string, questionnaire: Questionnaire, feeds: Readonly<Record<string, string>>) => {
  const { checkRequest, checkResponse } = checkContract(questionnaire);
  return {
    openapi: '3.0.3',
    info: {
      title,
      version: '1.0.0',
      description: '结果不是决定。Verdicts are no decisions: the office named in the plan decides.',
    },
    paths: {
      '/api/check': {
        post: {
          summary: '按回答给出每一件事的结果和理由。 Verdict and reasons for every entitlement.',
          requestBody: { required: true, ...json(checkRequest) },
          responses: {
            200: { description: '每一件事一个结果，次序固定。 One result per entitlement, in a fixed order.', ...json(checkResponse) },
            400: fault('没有这个问题或选项，或者类型不对。 No such question or option, or the wrong type.'),
            405: fault('只能用 POST。 POST only.'),
            413: fault(`内容超过 ${maxBodyBytes} 字节。 The body is larger than ${maxBodyBytes} bytes.`),
            415: fault('内容不是 application/json。 The body is not application/json.'),
          },
        },
      },
      ...openDataPaths,
      ...Object.fromEntries(
        Object.entries(feeds).map(([language, address]) => [
          address,
          { get: { summary: `哪一页改了什么（${language}）。 Changed entitlements, and what changed (${language}).`, responses: { 200: { description: 'Atom (RFC 4287).', ...text('application/xml') } } } },
        ]),
      ),
    },
  } as const;
};
