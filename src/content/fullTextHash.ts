import { createHash } from 'node:crypto';
import type { Entitlement } from '#domain/entitlement.ts';

/**
 * A fingerprint of what an entitlement's full page says: sixteen hex digits of SHA-256 over its statements.
 * Editions made from the page keep it, so that each can say when the page has changed since. Search words,
 * related pages and the rule behind the questionnaire are not part of what the page says.
 */
export function fullTextHash(entitlement: Entitlement): string {
  const { title, officialWording, certainty, answer, who, officeDecides, get, open, begin, decides, sources, law, hotlines, body } = entitlement;
  const statements = JSON.stringify([title, officialWording, certainty, answer, who, officeDecides, get, open, begin, decides, sources, law, hotlines, body]);
  return createHash('sha256').update(statements).digest('hex').slice(0, 16);
}
