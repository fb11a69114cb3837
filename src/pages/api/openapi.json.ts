import type { APIRoute } from 'astro';
import { openApi } from '#api/openApi.ts';

export const prerender = true;

export const GET: APIRoute = () => Response.json(openApi);
