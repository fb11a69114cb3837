import { z } from 'zod';
import { isoDate } from './shared.ts';

/**
 * What a sign-language video must be, and what we ask for.
 * The least rate and size are those of BITV 2.0, Annex 2; 720 lines and the container formats are our own wish.
 */
export const signVideoRequirements = {
  leastFramesPerSecond: 25,
  leastWidth: 320,
  leastHeight: 240,
  askedWidth: 1280,
  askedHeight: 720,
  /** Container by file ending, with the codecs that browsers play in it. */
  codecsByEnding: { '.mp4': ['h264'], '.webm': ['vp8', 'vp9', 'av1'] },
  posterEndings: ['.jpg', '.png', '.webp'],
} as const;

const { leastFramesPerSecond, leastWidth, leastHeight, codecsByEnding, posterEndings } = signVideoRequirements;
const videoEndings = Object.keys(codecsByEnding);

const publicFile = (endings: readonly string[]) =>
  z.string().refine((path) => path.startsWith('/sign-language/') && endings.some((ending) => path.endsWith(ending)), {
    message:
      `写 public/ 里的文件，例：/sign-language/home${endings[0]}。可以用的后缀：${endings.join('、')}。` +
      ` | A file under public/, e.g. /sign-language/home${endings[0]}. Endings: ${endings.join(', ')}.`,
  });

const atLeast = (least: number, zh: string, en: string) =>
  z.number().refine((value) => value >= least, { message: `${zh}最少 ${least}。请重新拍，或者换一个文件。 | ${en} must be at least ${least}.` });

const person = z.string().min(1);

const video = z
  .strictObject({
    state: z.literal('video'),
    video: z.union([publicFile(videoEndings), z.url({ protocol: /^https$/ })], {
      message:
        '写 public/ 里的文件，例：/sign-language/home.webm；或者写 https:// 开头的地址。' +
        ' | Write a file under public/, e.g. /sign-language/home.webm, or an https:// address.',
    }).describe('public/ 里的文件，或者 site.yaml 的 signVideoHosts 里写过的网站上的地址（https）。'),
    captions: publicFile(['.vtt']).describe('中文字幕（WebVTT），放在 public/ 里。'),
    poster: publicFile(posterEndings).describe('封面图，要看得见打手语的人，放在 public/ 里。'),
    durationSeconds: z.number().positive(),
    sizeBytes: z.int().positive().describe('文件大小，单位是字节。'),
    width: atLeast(leastWidth, '画面宽度', 'Width'),
    height: atLeast(leastHeight, '画面高度', 'Height'),
    framesPerSecond: atLeast(leastFramesPerSecond, '每秒画面', 'Frames per second'),
    signer: person.describe('打手语的人。'),
    reviewer: person.describe('看过、说意思没错的另一个人。'),
    date: isoDate.describe('拍好的日期。'),
    textHash: z.string().regex(/^[0-9a-f]{16}$/, '照抄拍摄稿（npm run sign:pack）上印的十六位文字编号 | copy the sixteen signs that the sheet of npm run sign:pack shows').describe('照着哪一版文字拍的：照抄拍摄稿上印的文字编号。'),
  })
  .refine(({ signer, reviewer }) => signer !== reviewer, {
    path: ['reviewer'],
    message: '审看的人要是另一个人。 | The reviewer must be someone else than the signer.',
  });

const inProduction = z.strictObject({
  state: z.literal('in-production'),
  signer: person.describe('谁在拍。'),
  since: isoDate.describe('从哪天开始拍。'),
});

/** content/sign-language/<位置编号>.yaml：一个手语视频。没有视频的位置不写文件。 */
export const signRecord = z.discriminatedUnion('state', [video, inProduction], {
  error: ({ code }) =>
    code === 'invalid_union'
      ? 'state 写 video 或 in-production。还没有视频，就删掉这个文件。 | state is video or in-production. No video yet: delete this file.'
      : undefined,
});
