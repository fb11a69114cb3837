import { describe, expect, it } from 'vitest';
import { emptyJourney, proceed, readSending, type Arrival, type Move } from '#domain/journey.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { policyOf } from '#content/policyOf.ts';

const policy = policyOf(readLibrary('content').library!);

/** Sends the form of one step as a browser would. */
function send(fields: Record<string, string | readonly string[]>, move: Move): Arrival {
  const pairs = Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [value] : value).map((each) => [name, each] as const));
  const sending = readSending(policy.questionnaire, [...pairs, ['move', move]]);
  return 'move' in sending ? proceed(policy, sending) : { ok: false, fault: sending };
}

describe('a step of the check', () => {
  it('begins with who is asking', () => {
    expect(send({ step: 'start' }, 'next')).toEqual({ ok: true, step: 'role', journey: emptyJourney });
  });
  it('takes an answer, remembers the way, and goes on', () => {
    const arrival = send({ step: 'role', role: 'self' }, 'next');
    expect(arrival).toMatchObject({ ok: true, journey: { answers: { role: 'self' }, trail: ['role'] } });
  });
  it('does not go on without an answer, and loses none of the others', () => {
    expect(send({ step: 'grade', role: 'self', certificate: 'yes' }, 'next')).toEqual({ ok: false, fault: { kind: 'empty' } });
  });
  it('stays for another language, with its answers, its way and what is ticked, judging nothing', () => {
    const fields = { step: 'aid', aid: ['none', 'dibao'], certificate: 'yes', trail: 'role,certificate', return: 'review' } as const;
    expect(send(fields, 'stay')).toEqual({
      ok: true,
      step: 'aid',
      journey: { answers: { certificate: 'yes' }, trail: ['role', 'certificate'], returnTo: 'review' },
    });
  });
  it('takes skipping as not knowing', () => {
    expect(send({ step: 'grade', certificate: 'yes' }, 'skip')).toMatchObject({ ok: true, journey: { answers: { certificate: 'yes', grade: 'unknown' } } });
  });
  it('refuses "none" together with another option', () => {
    expect(send({ step: 'aid', aid: ['none', 'dibao'] }, 'next')).toMatchObject({ ok: false, fault: { kind: 'none-with-others' } });
  });
  it('goes back although the answer left behind is wrong, and keeps the earlier one', () => {
    expect(send({ step: 'aid', aid: ['none', 'dibao'], trail: 'role,age', role: 'self' }, 'back')).toMatchObject({ ok: true, step: 'age', journey: { trail: ['role'], answers: { role: 'self' } } });
  });
  it('returns to the results after one answer was changed there', () => {
    const there = send({ step: 'results', role: 'self', grade: '3' }, 'grade');
    expect(there).toMatchObject({ ok: true, step: 'grade', journey: { returnTo: 'results' } });
    expect(send({ step: 'grade', role: 'self', grade: '1', return: 'results' }, 'next')).toMatchObject({ ok: true, step: 'results', journey: { answers: { role: 'self', grade: '1' }, returnTo: null } });
  });
  it('shows an employer the results at once', () => {
    expect(send({ step: 'role', role: 'employer' }, 'next')).toMatchObject({ ok: true, step: 'results' });
  });
  it('clears everything, or everything but that a helper is asking', () => {
    expect(send({ step: 'results', role: 'helper', categories: ['visual'] }, 'clear')).toEqual({ ok: true, step: 'start', journey: emptyJourney });
    expect(send({ step: 'results', role: 'helper', categories: ['visual'] }, 'next-person')).toMatchObject({ ok: true, journey: { answers: { role: 'helper' } } });
    expect(send({ step: 'results', role: 'family', categories: ['visual'] }, 'next-person')).toMatchObject({ ok: true, step: 'role', journey: { answers: {} } });
  });
  it('refuses carried answers that nobody could have given', () => {
    expect(send({ step: 'age', grade: '9' }, 'next')).toMatchObject({ ok: false, fault: { kind: 'option', path: 'answers.grade' } });
  });
});
