import { emptyJourney, isStep, proceed, readSending, type Journey, type Step } from '#domain/journey.ts';
import { policyFrom } from '#domain/policy.ts';
import type { CheckStrings } from '#i18n/CheckWords.ts';
import { Check } from './Check.tsx';
import { addressOf, type CheckView, type Device } from './CheckView.ts';
import { draw } from './draw.ts';
import { isAnythingKept, keptJourney } from './keptJourney.ts';
import { handOver, takeHandedOver } from './handOver.ts';
import { unpackCheck, type PackedCheck } from './packedCheck.ts';
import { titleOf } from './wording.ts';
import { wordsFrom } from './wordsFrom.ts';

type State = Pick<CheckView, 'journey' | 'step' | 'chosen' | 'fault'> & { readonly toCopyByHand: string | null };

const root = document.getElementById('check');
if (root?.querySelector('form')) {
  const prepared = root.querySelectorAll<HTMLElement>('[data-needs-script]');
  if (prepared.length > 0 && !isAnythingKept()) standBy(root, prepared);
  else await takeOver(root);
}

/**
 * Results that the server drew are already as the device would draw them: the rules, a third of all that they would load,
 * come when something is first pressed.
 * @param prepared the parts that need a script, drawn hidden
 */
function standBy(root: HTMLElement, prepared: Iterable<HTMLElement>): void {
  for (const part of prepared) part.hidden = false;
  const controls = document.querySelectorAll<HTMLButtonElement | HTMLInputElement>('[data-needs-script] :is(button, input), [name="move"]');
  const status = document.getElementById('check-status')!;
  let isPressed = false;
  for (const control of controls) control.addEventListener('click', press);
  root.dataset['onDevice'] = '';

  async function press(event: Event): Promise<void> {
    const control = event.currentTarget as HTMLButtonElement | HTMLInputElement;
    // A tick shows at once; drawing the results takes it away, and the second click brings it back.
    if (isPressed || control.type !== 'checkbox') event.preventDefault();
    if (isPressed) return;
    isPressed = true;
    // Said again, the same words would not be heard.
    status.textContent = '';
    const isTaken = await takeOver(root).catch(() => false);
    if (isTaken || control.type === 'submit') {
      for (const one of controls) one.removeEventListener('click', press);
      return control.click();
    }
    isPressed = false;
    if ('checked' in control) control.checked = false;
    status.textContent = root.dataset['unreachable']!;
  }
}

/**
 * Takes the form over on the device: from here on nothing is sent, and the address only names the step.
 * @returns false without the rules: the form goes on working through the server
 */
async function takeOver(root: HTMLElement): Promise<boolean> {
  const { root: folder = '', sourceLang } = root.dataset;
  const { lang } = document.documentElement;
  const response = await fetch(`${folder}/check/policy.json`);
  if (!response.ok) return false;
  const { data: packed, strings } = (await response.json()) as { data: PackedCheck; strings: CheckStrings };
  const data = unpackCheck(packed);
  const policy = policyFrom(data);
  const t = wordsFrom(strings, lang);
  const status = document.getElementById('check-status')!;
  const kept = keptJourney(window, policy.questionnaire);
  const handedOver = takeHandedOver();
  let isKept = kept.read() !== null;
  let pressed: HTMLButtonElement | null = null;
  let state = stateOnArrival();
  const titleEnd = document.title.slice(titleOf({ data, t, ...state }).length);

  // The page as sent shows what the form carried; answers remembered in this tab make it another page.
  if (isKept || handedOver) root.textContent = '';
  show();
  root.dataset['onDevice'] = '';

  // Browsers before 2020 do not tell which button sent the form. Only there are clicks listened to: screen readers call what
  // lies under such a listener clickable. In the whole page, for the way to another language stands in its header.
  if (!('SubmitEvent' in window)) {
    document.addEventListener('click', ({ target }) => {
      pressed = (target as Element).closest<HTMLButtonElement>('button[name="move"]') ?? pressed;
    });
  }
  root.addEventListener('submit', (event) => {
    const button = (event.submitter as HTMLButtonElement | undefined) ?? pressed;
    const move = button?.value ?? 'next';
    if (move === 'stay') {
      button!.formAction = addressOf(state.step, button!.dataset['root']!);
      // Where nothing can be handed over on the device, the form is sent.
      if (!handOver(formFields())) return;
      event.preventDefault();
      location.assign(button!.formAction);
      return;
    }
    event.preventDefault();
    const sending = readSending(policy.questionnaire, [...formFields(), ['move', move]]);
    const arrival = 'move' in sending ? proceed(policy, sending) : { ok: false as const, fault: sending };
    status.textContent = '';
    if (!arrival.ok) {
      update({ ...state, fault: arrival.fault, chosen: 'move' in sending ? sending.chosen : null });
      root.querySelector<HTMLElement>('.error-summary')?.focus();
      return;
    }
    if (move === 'clear') {
      kept.forget();
      isKept = false;
    }
    go(arrival.step, arrival.journey);
    history.pushState(null, '', addressOf(arrival.step, folder));
    arriveAtHeading();
    if (move === 'clear') status.textContent = t('check.cleared');
  });
  window.addEventListener('popstate', () => {
    // A link within the page: what stands here, a fault too, stays.
    if (stepOfAddress() === state.step) return;
    go(stepOfAddress(), state.journey);
    arriveAtHeading();
  });

  return true;

  function formFields(): (readonly [string, string])[] {
    return [...new FormData(root.querySelector('form')!)].map(([name, value]) => [name, String(value)] as const);
  }

  /** The step and answers that the page came with, or were handed over, or those this tab was asked to remember. */
  function stateOnArrival(): State {
    const sending = readSending(policy.questionnaire, handedOver ?? formFields());
    const base = { chosen: null, fault: null, toCopyByHand: null };
    if (!('move' in sending)) return { ...base, step: stepOfAddress(), journey: emptyJourney };
    const { chosen, journey } = sending;
    const step = sending.step ?? stepOfAddress();
    const came = Object.keys(journey.answers).length > 0 || chosen.length > 0 ? journey : (kept.read() ?? journey);
    const again = root.querySelector('.error-summary') ? proceed(policy, { ...sending, move: 'next' }) : null;
    return { ...base, step, journey: came, chosen: chosen.length > 0 ? chosen : null, fault: again && !again.ok ? again.fault : null };
  }

  function stepOfAddress(): Step {
    const word = location.pathname.split('/').filter(Boolean).at(-1) ?? '';
    return isStep(policy.questionnaire, word) ? word : 'start';
  }

  function show(): void {
    const device: Device = { isKept, keep, copy: (text) => void copy(text), toCopyByHand: state.toCopyByHand };
    draw(root, <Check {...{ data, policy, t, root: folder, sourceLang, device, ...state }} />);
    document.title = titleOf({ data, t, ...state }) + titleEnd;
  }

  function update(next: State): void {
    // Another kind of step has nothing in common with this one; from question to question what was opened stays open.
    if (kindOf(next.step) !== kindOf(state.step)) root.textContent = '';
    state = next;
    show();
  }

  function kindOf(step: Step): string {
    return policy.questionnaire.has(step) ? 'question' : step;
  }

  function go(step: Step, journey: Journey): void {
    if (isKept) isKept = kept.write(journey);
    update({ step, journey, chosen: null, fault: null, toCopyByHand: null });
  }

  function arriveAtHeading(): void {
    window.scrollTo(0, 0);
    root.querySelector<HTMLElement>('h1')?.focus();
  }

  function keep(agreed: boolean): void {
    isKept = agreed && kept.write(state.journey);
    if (!agreed) kept.forget();
    status.textContent = !agreed ? t('check.keep.forgotten') : isKept ? t('check.keep.kept') : t('check.keep.refused');
    update(state);
  }

  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = t('check.results.copied');
    } catch {
      // Old browsers and plain http have no clipboard.
      update({ ...state, toCopyByHand: text });
      status.textContent = t('check.results.copyByHand');
    }
  }
}

// Closed reasons must not be missing on paper.
window.addEventListener('beforeprint', () => {
  for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
});

