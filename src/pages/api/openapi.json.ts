import type { APIRoute } from 'astro';
import { Questionnaire } from '#domain/Questionnaire.ts';
import { openApi } from '#api/openApi.ts';
import { library } from '#content/currentLibrary.ts';

export const prerender = true;

export const GET: APIRoute = () => Response.json(openApi([library.site.name, ...(library.site.latinName ? [library.site.latinName] : [])].join(' / '), new Questionnaire(library.questions)));
