import type { APIRoute } from 'astro';
import { policyFrom } from '#domain/policy.ts';
import { checkDataOf } from '#content/CheckData.ts';
import { library } from '#content/currentLibrary.ts';
import { answerCheck } from '#api/answerCheck.ts';
import { maxBodyBytes } from '#api/checkContract.ts';

export const prerender = false;

const policy = policyFrom(checkDataOf(library));

/** The check for other systems; described in /api/openapi.json. Nothing of the body is logged or kept. */
export const POST: APIRoute = async ({ request }) => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return refusal(415, '', '请用 Content-Type: application/json。', 'Send Content-Type: application/json.');
  let body: string;
  try {
    body = await request.text();
  } catch {
    return tooLarge();
  }
  if (Buffer.byteLength(body) > maxBodyBytes) return tooLarge();
  const answer = answerCheck(policy, body);
  // A fault names the field that was sent; nobody shall take it for markup, whatever shows it.
  const text = JSON.stringify(answer.body).replaceAll('<', '\\u003c');
  return new Response(text, { status: answer.status, headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } });
};

export const ALL: APIRoute = () => {
  const response = refusal(405, '', '请用 POST。', 'Use POST.');
  response.headers.set('Allow', 'POST');
  return response;
};

function tooLarge(): Response {
  return refusal(413, '', `内容太大，最多 ${maxBodyBytes} 字节。`, `The body may have ${maxBodyBytes} bytes at most.`);
}

function refusal(status: number, path: string, zh: string, en: string): Response {
  return Response.json({ error: { path, message: `${zh} ${en}` } }, { status, headers: { 'Cache-Control': 'no-store' } });
}
