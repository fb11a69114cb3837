/**
 * `npm run bench:growth`: time and memory of a build with more and more entitlements. SIZES says how many (70,1000,5000),
 * HEAP_MB bounds the memory of each step (16384), GROWTH_MINUTES the time of each size (60). Writes nothing; `npm run bench` does.
 */
import { buildGrowth, growthLimits, growthSizes } from './buildGrowth.ts';

await buildGrowth(growthSizes, growthLimits, ({ entitlements, pages, seconds, peakMb, steps }) => {
  console.log(`${entitlements} entitlements: ${pages} pages, ${seconds.toFixed(1)} s, at most ${peakMb.toFixed(0)} MB`);
  for (const step of steps) console.log(`  ${step.name.padEnd(20)} ${step.seconds.toFixed(1).padStart(8)} s ${step.peakMb.toFixed(0).padStart(6)} MB  ${step.end === 'done' ? '' : `${step.end}: ${step.said}`}`);
});
