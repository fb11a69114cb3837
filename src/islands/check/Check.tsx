import { CarriedFields } from './CarriedFields.tsx';
import { addressOf, type CheckView } from './CheckView.ts';
import { KeepAnswers } from './KeepAnswers.tsx';
import { QuestionStep } from './QuestionStep.tsx';
import { ResultsStep } from './ResultsStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { StartStep } from './StartStep.tsx';

/**
 * The check: one step, one form. Drawn by the server for everyone; on a device with script the same form is
 * answered there and nothing is sent (WCAG 3.3.1–3.3.3, 2.4.3, 4.1.3).
 */
export function Check(view: CheckView) {
  const { step, journey, t, root, device } = view;
  return (
    <form id="check-form" method="post" action={addressOf(step, root)} autocomplete="off" noValidate>
      <CarriedFields journey={journey} step={step} />
      {body(view)}
      {(device ? step !== 'start' : step === 'results') && <KeepAnswers device={device} t={t} />}
    </form>
  );
}

function body(view: CheckView) {
  switch (view.step) {
    case 'start':
      return <StartStep {...view} />;
    case 'review':
      return <ReviewStep {...view} />;
    case 'results':
      return <ResultsStep {...view} />;
    default:
      return <QuestionStep {...view} question={view.step} />;
  }
}
