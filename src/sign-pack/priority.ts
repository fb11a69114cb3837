import type { SignSlot } from '#content/Library.ts';
import { signSlotId, signTextOf, type SignTextSource } from '#content/signText.ts';

/** In which batch a video is best made; the pack says why in words. */
export const signPriorities = ['first', 'second', 'third', 'fourth'] as const;
type SignPriority = (typeof signPriorities)[number];

const aboutHearing = /聋|听力|手语|字幕/;

/** The batch of a slot: where people arrive first, then the questions and what speaks of deaf people or sign language, then the rest. */
export function signPriorityOf(slot: SignSlot, library: SignTextSource): SignPriority {
  const { id, kind } = slot;
  if (kind === 'home' || kind === 'accessibility') return 'first';
  if (kind === 'question') return 'second';
  const { categories } = library.entitlements.find((entitlement) => signSlotId.entitlement(entitlement.id) === id)!;
  if (!categories.includes('hearing')) return 'fourth';
  return signTextOf(library, slot).some(({ lines }) => lines.some((line) => aboutHearing.test(line))) ? 'second' : 'third';
}
