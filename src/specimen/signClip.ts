import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a clip may be made with; the rest follows. */
interface SignClipOptions {
  readonly width?: number;
  readonly height?: number;
  readonly framesPerSecond?: number;
}

/** Length of the clip. */
export const signClipSeconds = 4;

/**
 * Makes a test clip with poster and captions, as a delivered sign-language video would come: a moving pattern, nobody signs.
 * @param folder where to; made when missing
 * @param name file name without its ending
 * @throws when ffmpeg is missing or fails
 */
export function makeSignClip(folder: string, name: string, { width = 1280, height = 720, framesPerSecond = 25 }: SignClipOptions = {}): void {
  mkdirSync(folder, { recursive: true });
  const path = (ending: string) => join(folder, name + ending);
  const pattern = `testsrc2=size=${width}x${height}:rate=${framesPerSecond}:duration=${signClipSeconds}`;
  run(['-f', 'lavfi', '-i', pattern, '-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '300k', path('.webm')]);
  run(['-i', path('.webm'), '-frames:v', '1', path('.jpg')]);
  writeFileSync(path('.vtt'), 'WEBVTT\n\n00:00.000 --> 00:02.000\n第一句。\n\n00:02.000 --> 00:04.000\n第二句。\n');
}

function run(options: readonly string[]): void {
  const { error, status, stderr } = spawnSync('ffmpeg', ['-y', '-v', 'error', ...options], { encoding: 'utf8' });
  if (error) throw new Error('测试要用 ffmpeg。请先运行：sudo apt-get install ffmpeg / The tests need ffmpeg. On Debian: sudo apt-get install ffmpeg');
  if (status !== 0) throw new Error(stderr);
}
