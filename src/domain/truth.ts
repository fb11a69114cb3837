/** Kleene's three values: a thing holds, does not hold, or depends on what nobody said. */
export type Truth = 'yes' | 'no' | 'unknown';

export function negate(truth: Truth): Truth {
  return truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unknown';
}

/** True of all: one `no` settles it, otherwise one `unknown` leaves it open. What comes after a `no` is not looked at. */
export function every<Part>(parts: readonly Part[], truthOf: (part: Part) => Truth): Truth {
  let truth: Truth = 'yes';
  for (const part of parts) {
    const one = truthOf(part);
    if (one === 'no') return 'no';
    if (one === 'unknown') truth = 'unknown';
  }
  return truth;
}

/** True of some: one `yes` settles it, otherwise one `unknown` leaves it open. */
export function some<Part>(parts: readonly Part[], truthOf: (part: Part) => Truth): Truth {
  return negate(every(parts, (part) => negate(truthOf(part))));
}
