import { lookCheck } from '../inspect.ts';

/** Pages that reload or leave by themselves (WCAG F40, F41, F58). */
export const timeLimits = lookCheck('2.2.1-time-limits', '2.2.1', (kit) => [
  ...kit.all<HTMLMetaElement>('meta[http-equiv="refresh" i]').filter((meta) => Number.parseFloat(meta.content) > 0).map((meta) => kit.sight(meta, `Leaves or reloads by itself after ${Number.parseFloat(meta.content)} s.`)),
  ...kit
    .all<HTMLScriptElement>('script:not([src])')
    .filter((script) => /set(?:Timeout|Interval)\s*\([\s\S]{0,300}?(?:location\s*(?:\.\s*(?:href|replace|assign|reload)|=)|\.submit\(\)|\.reset\(\)|session|过期|expired|time(?:d)? ?out|已超时)/i.test(script.text))
    .map((script) => kit.sight(script, 'A timer leaves the page, sends it or ends a session.')),
]);
