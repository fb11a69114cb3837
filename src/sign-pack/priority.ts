import type { Library, SignSlot } from '#content/Library.ts';
import { signSlotId } from '#content/signText.ts';

/** In which batch a video is best made; the pack says why in words. */
export const signPriorities = ['first', 'second', 'third', 'fourth'] as const;
type SignPriority = (typeof signPriorities)[number];

/** The batch of a slot: where people arrive first, then the questions and what is written for deaf people, then the rest. */
export function signPriorityOf({ id, kind }: SignSlot, library: Pick<Library, 'site' | 'entitlements'>): SignPriority {
  if (kind === 'home' || kind === 'accessibility') return 'first';
  if (kind === 'question') return 'second';
  const { categories } = library.entitlements.find((entitlement) => signSlotId.entitlement(entitlement.id) === id)!;
  if (!categories.includes('hearing')) return 'fourth';
  return categories.length < library.site.categories.length ? 'second' : 'third';
}
