import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { captionFaults } from '#checks/captions.ts';
import { unbackedNumbersOf } from '#checks/siteNumbers.ts';
import { signDeliveryFaults } from '#checks/signDelivery.ts';
import { formatContentError } from '#content/ContentError.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { signSlotFor } from '#content/signSlots.ts';
import { makeSignClip } from '#specimen/signClip.ts';

const delivered = mkdtempSync(join(tmpdir(), 'sign-'));
const clip = join(delivered, 'home.webm');
const check = (files: readonly string[], environment: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['src/commands/signCheck.ts', ...files], { encoding: 'utf8', env: { ...process.env, ...environment } });

let goodRecord = '';

beforeAll(() => {
  makeSignClip(delivered, 'home');
  const { stdout, status } = check([clip]);
  expect(status, stdout).toBe(0);
  goodRecord = stdout
    .slice(stdout.indexOf('state: video'))
    .replace('signer: ""', 'signer: 甲')
    .replace('reviewer: ""', 'reviewer: 乙')
    .replace('date: ""', 'date: "2026-12-01"')
    .replace('textHash: ""', `textHash: "${/文字是 "([0-9a-f]+)"/.exec(stdout)![1]}"`);
});

/** content/ and public/ with the clip as `home`'s video; the record is what sign:check writes, filled in as a person would. */
function siteWithClip(): { content: string; record: string; files: string } {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  const content = join(root, 'content');
  const files = join(root, 'public/sign-language');
  cpSync('content', content, { recursive: true });
  mkdirSync(files, { recursive: true });
  cpSync(delivered, files, { recursive: true });
  const record = join(content, 'sign-language/home.yaml');
  writeFileSync(record, goodRecord);
  return { content, record, files };
}

describe('a sign-language video on its way to the site', () => {
  it('is sound when it is: what sign:check writes is a record without fault, and the slot has its video', () => {
    const { content } = siteWithClip();
    const { library, errors } = readLibrary(content);
    expect(errors.map(formatContentError)).toEqual([]);
    expect(signSlotFor(library!, 'home')).toMatchObject({ state: 'video', isOutdated: false, video: { durationSeconds: 4, megabytes: '0.2', host: null } });
    expect(signSlotFor(library!, 'accessibility')).toMatchObject({ state: 'none' });
  });
  it('may say its own size on the page, and no other', () => {
    const { library } = readLibrary(siteWithClip().content);
    const numbers = (text: string) => unbackedNumbersOf('/', parse(`<body>${text}</body>`), library!).map(({ message }) => message);
    expect(numbers('视频长 4 秒，有 0.2 兆。')).toEqual([]);
    expect(numbers('视频长 4 秒，有 0.7 兆。').join()).toContain('0.7');
  });
  it('is outdated as soon as the text it was made from changes by one word, and not by a change elsewhere', () => {
    const { content } = siteWithClip();
    const change = (file: string, from: string, to: string) => {
      const path = join(content, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    };
    change('pages/about.md', 'description: ', 'description: 关于');
    expect(signSlotFor(readLibrary(content).library!, 'home')).toMatchObject({ isOutdated: false });
    change('site.yaml', 'summary: 公交、停车、带轮椅坐车', 'summary: 公交、带轮椅坐车');
    expect(signSlotFor(readLibrary(content).library!, 'home')).toMatchObject({ isOutdated: true });
  });
});

/** Each fault is planted in the sound record, its name, or the files beside it. */
const faults: readonly { name: string; field: string; says: string; record?: [string | RegExp, string]; rename?: string; lose?: string }[] = [
  { name: 'an unknown slot', rename: 'entitlement-bus-fre', field: '—', says: '最接近的是 entitlement-bus-free' },
  { name: 'a host that is not configured', record: [/video: \/.*/, 'video: https://video.example.org/home.webm'], field: 'video', says: 'signVideoHosts' },
  { name: 'an address that is not https', record: [/video: \/.*/, 'video: http://video.example.org/home.webm'], field: 'video', says: 'https://' },
  { name: 'a file of a kind that browsers do not play', record: ['home.webm', 'home.avi'], field: 'video', says: '写 public/ 里的文件' },
  { name: 'a video that is not there', lose: 'home.webm', field: 'video', says: '没有 public/sign-language/home.webm' },
  { name: 'captions that are not there', lose: 'home.vtt', field: 'captions', says: '没有 public/sign-language/home.vtt' },
  { name: 'no captions at all', record: [/captions: .*\n/, ''], field: 'captions', says: '缺少这一项' },
  { name: 'a poster that is not there', lose: 'home.jpg', field: 'poster', says: '没有 public/sign-language/home.jpg' },
  { name: 'a wrong size', record: [/sizeBytes: .*/, 'sizeBytes: 5'], field: 'sizeBytes', says: '文件的大小是' },
  { name: 'too few frames', record: [/framesPerSecond: .*/, 'framesPerSecond: 24'], field: 'framesPerSecond', says: '最少 25' },
  { name: 'too small a picture', record: [/height: .*/, 'height: 200'], field: 'height', says: '最少 240' },
  { name: 'nobody who reviewed it', record: ['reviewer: 乙', 'reviewer: ""'], field: 'reviewer', says: '至少要有 1 个' },
  { name: 'a review by the signer', record: ['reviewer: 乙', 'reviewer: 甲'], field: 'reviewer', says: '另一个人' },
  { name: 'no text that it was made from', record: [/textHash: .*/, 'textHash: ""'], field: 'textHash', says: '拍摄稿' },
  { name: 'a record of nothing', record: ['state: video', 'state: none'], field: 'state', says: '删掉这个文件' },
];

describe('faults planted in a record of a sign-language video are caught', () => {
  it.each(faults)('$name', ({ record: edit, rename, lose, field, says }) => {
    const { content, record, files } = siteWithClip();
    const before = readFileSync(record, 'utf8');
    const after = edit ? before.replace(edit[0], edit[1]) : before;
    if (edit) expect(after, 'the fault must really be planted').not.toBe(before);
    writeFileSync(record, after);
    if (rename) {
      writeFileSync(join(content, `sign-language/${rename}.yaml`), after);
      rmSync(record);
    }
    if (lose) rmSync(join(files, lose));

    const { errors } = readLibrary(content);
    const told = errors.map(formatContentError).join('\n');
    expect(errors.some((error) => error.field === field && error.zh.includes(says) && error.file.startsWith('content/sign-language/') && error.en !== ''), told).toBe(true);
    expect(errors.length, told).toBe(1);
  });
  it('and a host that is configured passes', () => {
    const { content, record } = siteWithClip();
    writeFileSync(record, readFileSync(record, 'utf8').replace(/video: \/.*/, 'video: https://video.example.org/home.webm'));
    const site = join(content, 'site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace('signVideoHosts: []', 'signVideoHosts: [video.example.org]'));
    const { library, errors } = readLibrary(content);
    expect(errors.map(formatContentError)).toEqual([]);
    expect(signSlotFor(library!, 'home')).toMatchObject({ video: { host: 'video.example.org' } });
  });
});

describe('faults planted in a delivered video are caught by sign:check', () => {
  const good = { name: 'home.mp4', measures: { codec: 'h264', width: 1280, height: 720, framesPerSecond: 24.99, durationSeconds: 3, sizeBytes: 1 }, captions: 'WEBVTT\n\n00:00.000 --> 00:03.000\n字\n', hasPoster: true };
  const measured = (changed: Partial<typeof good.measures>) => ({ measures: { ...good.measures, ...changed } });
  it.each([
    ['a name of no slot', { name: 'hone.mp4' }, '最接近的是 home'],
    ['an ending', { name: 'home.mov' }, '文件后缀'],
    ['no video', { measures: null }, '没有视频'],
    ['a codec', measured({ codec: 'mpeg4' }), 'mpeg4'],
    ['the width', measured({ width: 300 }), '太小'],
    ['the height', measured({ height: 200 }), '太小'],
    ['the rate', measured({ framesPerSecond: 24.9 }), '最少 25'],
    ['the length', measured({ durationSeconds: 0 }), '多长'],
    ['no captions', { captions: null }, 'home.vtt'],
    ['captions longer than the video', { captions: 'WEBVTT\n\n00:00.000 --> 00:03.001\n字\n' }, '3.001'],
    ['captions without a cue', { captions: 'WEBVTT\n' }, '一句字幕也没有'],
    ['captions that are no WebVTT', { captions: '1\n00:00:00,000 --> 00:00:01,000\n字\n' }, '字幕第 1 行'],
    ['a cue that ends before it begins', { captions: 'WEBVTT\n\n00:02.000 --> 00:01.000\n字\n' }, '字幕第 3 行'],
    ['no poster', { hasPoster: false }, '没有封面图'],
  ])('%s', (_name, changed, says) => {
    const { faults } = signDeliveryFaults({ ...good, ...changed }, ['home']);
    expect(faults.map(({ zh }) => zh).join('\n')).toContain(says);
    expect(faults.every(({ en }) => en !== '')).toBe(true);
  });
  it('and a sound one passes, with advice when smaller than we ask for', () => {
    expect(signDeliveryFaults(good, ['home'])).toEqual({ faults: [], advice: [] });
    const small = signDeliveryFaults({ ...good, ...measured({ width: 640, height: 480 }) }, ['home']);
    expect([small.faults.length, small.advice.length]).toEqual([0, 1]);
    expect(captionFaults(good.captions, 3)).toEqual([]);
  });
  it('in a real file: size, rate, captions and poster, each in words, and exit code 1', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sign-'));
    makeSignClip(folder, 'home', { width: 160, height: 120, framesPerSecond: 10 });
    rmSync(join(folder, 'home.vtt'));
    rmSync(join(folder, 'home.jpg'));
    const { stdout, status } = check([join(folder, 'home.webm')]);
    expect(status).toBe(1);
    for (const says of ['160×120', '每秒只有 10 幅', '没有字幕', '没有封面图', 'At least 25']) expect(stdout).toContain(says);
  });
  it('a file that is no video, one that is not there, and none named', () => {
    expect(check(['package.json']).stdout).toContain('没有视频');
    expect(check([clip, join(delivered, 'lost.webm')])).toMatchObject({ status: 1, stdout: expect.stringContaining('没有这个文件') });
    expect(check([])).toMatchObject({ status: 1, stderr: expect.stringContaining('请写要检查的视频') });
  });
  it('a machine without ffprobe, with the mend', () => {
    expect(check([clip], { PATH: '' })).toMatchObject({ status: 1, stderr: expect.stringContaining('apt-get install ffmpeg') });
  });
});
