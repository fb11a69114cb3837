import { createRequire } from 'node:module';
import type * as WebVTT from 'webvtt-parser';
import type { ContentError } from '#content/ContentError.ts';

// The parser's exports are set at run time, where `import` cannot see their names.
const { WebVTTParser } = createRequire(import.meta.url)('webvtt-parser') as typeof WebVTT;

/** A fault told in both languages. */
export type Told = Pick<ContentError, 'zh' | 'en'>;

/**
 * What is wrong with the captions of a video: not WebVTT, empty, or longer than the video.
 * @param text the file's text
 * @param durationSeconds length of the video
 */
export function captionFaults(text: string, durationSeconds: number): readonly Told[] {
  const { cues, errors } = new WebVTTParser().parse(text, 'captions');
  if (errors.length > 0) {
    return errors.map(({ line, message }) => ({ zh: `字幕第 ${line} 行的写法不对：${message}`, en: `Captions, line ${line}: ${message}` }));
  }
  if (cues.length === 0) return [{ zh: '字幕文件里一句字幕也没有。', en: 'The captions have no cue.' }];
  const lastEnd = Math.max(...cues.map(({ endTime }) => endTime));
  if (lastEnd > durationSeconds) {
    return [
      {
        zh: `最后一句字幕到 ${lastEnd} 秒才完，视频只有 ${durationSeconds} 秒。请核对字幕是不是这个视频的。`,
        en: `The last cue ends at ${lastEnd} s, the video at ${durationSeconds} s. Are these the captions of this video?`,
      },
    ];
  }
  return [];
}
