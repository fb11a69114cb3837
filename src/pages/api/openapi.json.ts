import type { APIRoute } from 'astro';
import { Questionnaire } from '#domain/Questionnaire.ts';
import { openApi } from '#api/openApi.ts';
import { library } from '#content/currentLibrary.ts';
import { addressIn } from '#i18n/languages.ts';

export const prerender = true;

const { name, latinName, languages } = library.site;
const title = latinName ? `${name} / ${latinName}` : name;
const feeds = Object.fromEntries(languages.map(({ code }) => [code, addressIn(code, '/feed.xml')]));

export const GET: APIRoute = () => Response.json(openApi(title, new Questionnaire(library.questions), feeds));
