import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layOutCity } from './cityOfSize.ts';
import { watchProcess } from './watchProcess.ts';

export const growthSizes: readonly number[] = (process.env['SIZES'] ?? '70,1000,5000').split(',').map(Number);
export const growthLimits: GrowthLimits = { heapMb: Number(process.env['HEAP_MB'] ?? 16_384), minutes: Number(process.env['GROWTH_MINUTES'] ?? 60) };

/** One step of `npm run build`, in the words of package.json. */
interface BuildStep {
  readonly name: string;
  readonly seconds: number;
  readonly peakMb: number;
  readonly end: Awaited<ReturnType<typeof watchProcess>>['end'];
  readonly said: string;
}

/** A whole build with so many entitlements. Steps behind one that was not done are missing. */
export interface GrownBuild {
  readonly entitlements: number;
  readonly pages: number;
  readonly seconds: number;
  readonly peakMb: number;
  readonly isComplete: boolean;
  readonly steps: readonly BuildStep[];
}

export interface GrowthLimits {
  readonly heapMb: number;
  /** For all steps of one size. */
  readonly minutes: number;
}

/** The section "growth": how long a build takes, and how much memory, for each number of entitlements. */
export interface Growth {
  readonly limits: GrowthLimits;
  readonly builds: readonly GrownBuild[];
}

/**
 * Builds the invented city at each size, step by step, and deletes what was built.
 * @param sizes numbers of entitlements, ascending
 * @param tell is given each size as soon as it is known
 */
export async function buildGrowth(sizes: readonly number[], limits: GrowthLimits, tell: (build: GrownBuild) => void = () => undefined): Promise<Growth> {
  const builds: GrownBuild[] = [];
  for (const entitlements of sizes) {
    const build = await buildAt(entitlements, limits);
    tell(build);
    builds.push(build);
  }
  return { limits, builds };
}

async function buildAt(entitlements: number, { heapMb, minutes }: GrowthLimits): Promise<GrownBuild> {
  const folder = mkdtempSync(join(tmpdir(), 'city-'));
  // What is built finds its packages from where it lies.
  const built = mkdtempSync('dist-growth-');
  try {
    layOutCity(entitlements, join(folder, 'content'));
    // That an edition this big should not be kept on a device is known, and must not end the build.
    const environment = { CONTENT_DIR: join(folder, 'content'), DIST_DIR: built, OFFLINE_MOST_BYTES: 'Infinity' };
    const steps: BuildStep[] = [];
    let leftMs = minutes * 60_000;
    for (const { name, script } of buildSteps()) {
      const step = { name, ...(await watchProcess(script, environment, heapMb, leftMs)) };
      steps.push(step);
      leftMs -= step.seconds * 1000;
      if (step.end !== 'done') break;
    }
    return {
      entitlements,
      pages: readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html')).length,
      seconds: steps.reduce((sum, { seconds }) => sum + seconds, 0),
      peakMb: Math.max(...steps.map(({ peakMb }) => peakMb)),
      isComplete: steps.every(({ end }) => end === 'done'),
      steps,
    };
  } finally {
    for (const path of [folder, built]) rmSync(path, { recursive: true });
  }
}

/** The commands that `npm run build` runs one after the other. */
function buildSteps(): readonly { readonly name: string; readonly script: readonly string[] }[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } };
  return scripts.build.split(' && ').map((command) => {
    const [program, ...rest] = command.split(' ');
    return program === 'node' ? { name: /(\w+)\.ts$/.exec(command)![1]!, script: rest } : { name: command, script: [`node_modules/.bin/${program}`, ...rest] };
  });
}
