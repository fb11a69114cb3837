/** Encodings a body is held in, best first. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** Browsers send a handful of values; more than this many come from someone playing. */
const mostKept = 200;
const kept = new Map<string, Encoding>();

/** The best encoding that a request's Accept-Encoding allows (RFC 9110, 12.5.3). */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity';
  const known = kept.get(accepted);
  if (known !== undefined) return known;
  const encoding = read(accepted);
  if (kept.size < mostKept) kept.set(accepted, encoding);
  return encoding;
}

function read(accepted: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0);
  }
  const allows = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return allows('br') ? 'br' : allows('gzip') ? 'gzip' : 'identity';
}
