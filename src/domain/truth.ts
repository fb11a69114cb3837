/** Kleene's three values: a thing holds, does not hold, or depends on what nobody said. */
export type Truth = 'yes' | 'no' | 'unknown';

export function negate(truth: Truth): Truth {
  return truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unknown';
}

/** True of all: one `no` settles it, otherwise one `unknown` leaves it open. */
export function every(truths: readonly Truth[]): Truth {
  return truths.includes('no') ? 'no' : truths.includes('unknown') ? 'unknown' : 'yes';
}

/** True of some: one `yes` settles it, otherwise one `unknown` leaves it open. */
export function some(truths: readonly Truth[]): Truth {
  return truths.includes('yes') ? 'yes' : truths.includes('unknown') ? 'unknown' : 'no';
}
