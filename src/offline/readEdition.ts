import type { Edition } from './Edition.ts';
import { KeepingFault } from './KeepingFault.ts';

/**
 * What the site offers to keep now.
 * @param root what the language's addresses begin with, e.g. `/en`
 * @throws {KeepingFault} when nothing answers
 */
export async function readEdition(root: string): Promise<Edition> {
  const response = await fetch(`${root}/offline/edition.json`, { credentials: 'omit', cache: 'no-cache' }).catch(() => null);
  if (!response?.ok) throw new KeepingFault('network');
  return (await response.json()) as Edition;
}
