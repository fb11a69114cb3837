import type { Library, SignCoverage, SignSlot, SignSlotKind, SignState } from './Library.ts';
import { byId } from './lookups.ts';
import type { Sources } from './Sources.ts';
import { signSlotId, signTextOf, textHashOf, type SignTextSource } from './signText.ts';

type SignRecords = Sources['signRecords'];

/**
 * Every slot of the site. Slots follow from the pages, so that none can be forgotten; only what has been recorded
 * about one (`content/sign-language/<slot id>.yaml`) is written by hand.
 */
export function signSlotsOf(library: SignTextSource, records: SignRecords): readonly SignSlot[] {
  const slot = (kind: SignSlotKind, id: string, name: string, address: string): SignSlot => {
    const textHash = textHashOf(signTextOf(library, { id, kind }));
    return { id, kind, name, address, textHash, ...stateOf(records.find((record) => record.id === id), textHash) };
  };
  return [
    slot('home', 'home', library.site.name, '/'),
    ...library.pages.filter(({ id }) => id === 'accessibility').map(({ id, title }) => slot('accessibility', id, title, `/${id}/`)),
    ...library.questions.map(({ id, name }) => slot('question', signSlotId.question(id), name, `/check/${id}/`)),
    ...library.entitlements.map(({ id, title }) => slot('entitlement', signSlotId.entitlement(id), title, `/entitlements/${id}/`)),
  ];
}

/** The slot with this id. Throws when there is none. */
export function signSlotFor(library: Library, id: string): SignSlot {
  return byId(library.signSlots, id);
}

/** Coverage kind by kind, in the order of the slots. */
export function signCoverageOf(slots: readonly SignSlot[]): readonly SignCoverage[] {
  return [...new Set(slots.map(({ kind }) => kind))].map((kind) => {
    const ofKind = slots.filter((slot) => slot.kind === kind);
    return {
      kind,
      total: ofKind.length,
      videos: ofKind.filter(({ state }) => state === 'video').length,
      inProduction: ofKind.filter(({ state }) => state === 'in-production').length,
      outdated: ofKind.filter((slot) => slot.state === 'video' && slot.isOutdated).length,
    };
  });
}

function stateOf(record: SignRecords[number] | undefined, textHash: string): SignState {
  const value = record?.file.value;
  switch (value?.state) {
    case undefined:
      return { state: 'none' };
    case 'in-production':
      return value;
    case 'video': {
      const { state, ...video } = value;
      const host = video.video.startsWith('/') ? null : new URL(video.video).host;
      const megabytes = Math.max(0.1, video.sizeBytes / 1e6).toFixed(1);
      return { state, video: { ...video, megabytes, host }, isOutdated: video.textHash !== textHash };
    }
  }
}
