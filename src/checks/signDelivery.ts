import { extname } from 'node:path';
import { nearest } from '#content/nearest.ts';
import { signVideoRequirements } from '#content/schemas/signLanguage.ts';
import { captionFaults, type Told } from './captions.ts';

/** What was measured of a video file. */
export interface SignVideoMeasures {
  readonly codec: string;
  readonly width: number;
  readonly height: number;
  /** On average over the whole file. */
  readonly framesPerSecond: number;
  readonly durationSeconds: number;
  readonly sizeBytes: number;
}

/** A delivered video with what came along. */
interface SignDelivery {
  /** File name without its folder. */
  readonly name: string;
  /** Null when the file holds no video. */
  readonly measures: SignVideoMeasures | null;
  /** Text of the captions of the same name; null when there are none. */
  readonly captions: string | null;
  /** A picture of the same name lies beside the video. */
  readonly hasPoster: boolean;
}

/**
 * What must be mended before a delivered video can go on the site, and what would be better (BITV 2.0, Annex 2).
 * @param slotIds the site's slots; the file is named after one
 */
export function signDeliveryFaults(delivery: SignDelivery, slotIds: readonly string[]): { readonly faults: readonly Told[]; readonly advice: readonly Told[] } {
  const { name, measures, captions, hasPoster } = delivery;
  const required = signVideoRequirements;
  const ending = extname(name);
  const base = name.slice(0, name.length - ending.length);
  const faults: Told[] = [];
  const advice: Told[] = [];

  if (!slotIds.includes(base)) {
    const near = nearest(base, slotIds);
    faults.push({ zh: `没有叫 “${base}” 的手语位置。最接近的是 ${near}。请改文件名。`, en: `No sign-language slot "${base}". Nearest: ${near}. Rename the file.` });
  }
  const codecs: readonly string[] | undefined = Object.entries(required.codecsByEnding).find(([known]) => known === ending)?.[1];
  if (!codecs) {
    const endings = Object.keys(required.codecsByEnding).join(', ');
    faults.push({ zh: `文件后缀是 “${ending}”。请交 ${endings}。`, en: `The file ends in "${ending}". Deliver ${endings}.` });
  }
  if (!measures) {
    faults.push({ zh: '这个文件里没有视频。请核对交的是不是这个文件。', en: 'There is no video in this file.' });
    return { faults, advice };
  }
  const { codec, width, height, framesPerSecond, durationSeconds } = measures;
  if (codecs && !codecs.includes(codec)) {
    faults.push({ zh: `视频编码是 ${codec}，浏览器放不了。${ending} 里请用 ${codecs.join('、')}。`, en: `The codec is ${codec}. In ${ending}, use ${codecs.join(', ')}.` });
  }
  if (width < required.leastWidth || height < required.leastHeight) {
    faults.push({
      zh: `画面是 ${width}×${height}，太小，手看不清。最少 ${required.leastWidth}×${required.leastHeight}，请拍 ${required.askedWidth}×${required.askedHeight}。`,
      en: `${width}×${height} is too small. At least ${required.leastWidth}×${required.leastHeight}; we ask for ${required.askedWidth}×${required.askedHeight}.`,
    });
  } else if (Math.max(width, height) < required.askedWidth || Math.min(width, height) < required.askedHeight) {
    advice.push({
      zh: `画面是 ${width}×${height}。可以用，但最好是 ${required.askedWidth}×${required.askedHeight}。`,
      en: `${width}×${height} will do, but ${required.askedWidth}×${required.askedHeight} would be better.`,
    });
  }
  // A camera's 25 may be measured as 24.99.
  if (Math.round(framesPerSecond * 10) / 10 < required.leastFramesPerSecond) {
    faults.push({
      zh: `每秒只有 ${framesPerSecond} 幅画面，动作会断。最少 ${required.leastFramesPerSecond} 幅。`,
      en: `${framesPerSecond} frames per second. At least ${required.leastFramesPerSecond}.`,
    });
  }
  if (!(durationSeconds > 0)) faults.push({ zh: '量不出视频有多长，文件可能坏了。', en: 'The video has no duration; the file may be damaged.' });

  if (captions === null) {
    faults.push({ zh: `没有字幕。请把 ${base}.vtt 放在同一个文件夹。`, en: `No captions. Put ${base}.vtt into the same folder.` });
  } else {
    faults.push(...captionFaults(captions, durationSeconds));
  }
  if (!hasPoster) {
    const names = required.posterEndings.map((posterEnding) => base + posterEnding);
    faults.push({ zh: `没有封面图。请把 ${names.join(' 或 ')} 放在同一个文件夹。`, en: `No poster. Put ${names.join(' or ')} into the same folder.` });
  }
  return { faults, advice };
}
