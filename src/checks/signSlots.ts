import type { SignSlot } from '#content/Library.ts';
import type { HTMLElement } from 'node-html-parser';
import type { SiteCheck, SiteFault } from './BuiltSite.ts';

/**
 * Pages whose sign-language slot is missing or does not say the truth: each slot with a page of its own is there under
 * its heading, plays with captions and the browser's own controls when it has a video, and is no empty player when not.
 */
export function signSlotFaults(slots: readonly SignSlot[], root = ''): SiteCheck {
  // Questions have no page of their own in the build; the questionnaire shows their slots.
  const slotAt = new Map(slots.map((slot) => [root + slot.address, slot]));
  return {
    onPage(page, html) {
      const slot = slotAt.get(page);
      return slot ? faultsOf(slot, page, html) : [];
    },
  };
}

function faultsOf({ id, state }: SignSlot, page: string, html: HTMLElement): readonly SiteFault[] {
  const heading = html.getElementById(`sign-${id}`);
  const section = heading?.closest('section');
  if (!heading || !section) return [{ page, message: `没有放手语视频的位置 ${id}（sign-language slot missing）` }];
  const player = section.querySelector('video');
  if (state !== 'video') return player ? [{ page, message: '没有手语视频，却有播放器（empty player）' }] : [];
  const sound =
    player?.hasAttribute('controls') && player.getAttribute('preload') === 'none' && player.querySelector('track[kind="captions"][src]');
  return sound ? [] : [{ page, message: '手语视频要有控制条、字幕，点播放前不下载（controls, captions, preload="none"）' }];
}
