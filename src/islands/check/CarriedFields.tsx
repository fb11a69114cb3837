import type { Journey, Step } from '#domain/journey.ts';

/** The journey so far as hidden fields, so that the form itself is all that is remembered. */
export function CarriedFields({ journey, step }: { readonly journey: Journey; readonly step: Step }) {
  return (
    <>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="trail" value={journey.trail.join(',')} />
      {journey.returnTo && <input type="hidden" name="return" value={journey.returnTo} />}
      {Object.entries(journey.answers)
        .filter(([question]) => question !== step)
        .map(([question, answer]) => (
          <input type="hidden" name={question} value={typeof answer === 'string' ? answer : answer.join(',')} key={question} />
        ))}
    </>
  );
}
