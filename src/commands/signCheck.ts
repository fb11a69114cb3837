import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { signDeliveryFaults, type SignVideoMeasures } from '#checks/signDelivery.ts';
import { library } from '#content/currentLibrary.ts';
import { signVideoRequirements } from '#content/schemas/signLanguage.ts';
import { contentFolder } from '#content/folders.js';

/** The part of ffprobe's answer that is used. */
const probe = z.object({
  streams: z.array(z.object({ codec_name: z.string(), width: z.number(), height: z.number(), avg_frame_rate: z.string() })),
  format: z.object({ duration: z.string().optional() }),
});

/**
 * Checks delivered sign-language videos and, when one is sound, writes its record for content/sign-language/.
 * Exit code 1 when anything must be mended.
 */
const files = process.argv.slice(2);
if (files.length === 0) fail('请写要检查的视频，例：npm run sign:check -- public/sign-language/home.webm', 'Name the videos to check.');
if (spawnSync('ffprobe', ['-version']).error) {
  fail('这台电脑没有 ffprobe。在 Debian 上运行：sudo apt-get install ffmpeg', 'ffprobe is missing. On Debian: sudo apt-get install ffmpeg');
}

const slotIds = library.signSlots.map(({ id }) => id);
const sound = files.map((file) => check(file));
if (sound.includes(false)) process.exit(1);

function check(file: string): boolean {
  const isThere = existsSync(file) && statSync(file).isFile();
  console.log(`\n${file}`);
  if (!isThere) {
    tell('✗', { zh: '没有这个文件。', en: 'There is no such file.' });
    return false;
  }
  const beside = (ending: string) => join(dirname(file), basename(file, extname(file)) + ending);
  const measures = measure(file);
  const poster = signVideoRequirements.posterEndings.map(beside).find((path) => existsSync(path));
  const captions = existsSync(beside('.vtt')) ? readFileSync(beside('.vtt'), 'utf8') : null;
  const { faults, advice } = signDeliveryFaults({ name: basename(file), measures, captions, hasPoster: poster !== undefined }, slotIds);
  for (const fault of faults) tell('✗', fault);
  for (const better of advice) tell('!', better);
  if (faults.length > 0 || !measures || !poster) return false;

  const slot = library.signSlots.find(({ id }) => id === basename(file, extname(file)))!;
  const { durationSeconds, sizeBytes, width, height, framesPerSecond } = measures;
  const address = (path: string) => `/sign-language/${basename(path)}`;
  tell('✓', { zh: `可以用。请写进 ${contentFolder}/sign-language/${slot.id}.yaml：`, en: `Sound. Write this into ${contentFolder}/sign-language/${slot.id}.yaml:` });
  console.log(
    stringify({ state: 'video', video: address(file), captions: address(beside('.vtt')), poster: address(poster), durationSeconds, sizeBytes, width, height, framesPerSecond }) +
      'signer: ""    # 打手语的人\n' +
      'reviewer: ""  # 审看的人，要是另一个人\n' +
      'date: ""      # 拍好的日期，例："2026-12-01"\n' +
      `textHash: ""  # 照抄拍摄稿上的文字编号；现在的文字是 "${slot.textHash}"`,
  );
  return true;
}

function measure(file: string): SignVideoMeasures | null {
  const { stdout } = spawnSync(
    'ffprobe',
    ['-v', 'error', '-select_streams', 'v:0', '-show_entries', 'stream=codec_name,width,height,avg_frame_rate:format=duration', '-of', 'json', '--', file],
    { encoding: 'utf8' },
  );
  const told = probe.safeParse(parseJson(stdout));
  const stream = told.data?.streams[0];
  if (!told.success || !stream) return null;
  const [frames, seconds] = stream.avg_frame_rate.split('/').map(Number);
  return {
    codec: stream.codec_name,
    width: stream.width,
    height: stream.height,
    framesPerSecond: rounded(seconds ? frames! / seconds : 0),
    durationSeconds: rounded(Number(told.data.format.duration ?? 0)),
    sizeBytes: statSync(file).size,
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function tell(mark: string, { zh, en }: { zh: string; en: string }): void {
  console.log(`  ${mark} ${zh}\n    ${en}`);
}

function fail(zh: string, en: string): never {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}
