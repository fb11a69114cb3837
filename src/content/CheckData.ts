import type { DerivedTerm } from '#domain/entitlement.ts';
import type { PolicyEntry } from '#domain/policy.ts';
import type { FactDefinition } from '#domain/Questionnaire.ts';
import type { EasyQuestion, Library, Question, ShownSign, SignSlot } from './Library.ts';
import { byId, departmentsById } from './lookups.ts';
import { signSlotFor } from './signSlots.ts';
import { signSlotId } from './signText.ts';

/** What the check shows of an entitlement, beside what its verdict needs. */
export interface CheckEntry extends PolicyEntry {
  readonly title: string;
  readonly answer: string;
  readonly officeDecides: readonly { readonly text: string; readonly clause: string | null; readonly department: string | null }[];
  /** Names and addresses of the departments to ask. */
  readonly ask: readonly { readonly name: string; readonly url: string }[];
  /** The clause the whole page rests on. */
  readonly clause: string;
}

/** What the check shows of a question: the same in easy words where there are some, and its place for a sign-language video. */
export interface CheckQuestion extends FactDefinition, Pick<Question, 'name' | 'ask' | 'help'> {
  readonly options: readonly (FactDefinition['options'][number] & { readonly label: string })[];
  /** Of the options only those that are put differently there. */
  readonly easy: Omit<EasyQuestion, 'id'> | null;
  readonly sign: ShownSign;
}

/** All that the check needs on a device: rules, words of the questions, whom to ask. Holds nothing of any person. */
export interface CheckData {
  readonly site: string;
  readonly hotline: { readonly number: string; readonly name: string };
  /** The last year of a plan that is over; null where it is not. */
  readonly termEnded: number | null;
  readonly entries: readonly CheckEntry[];
  readonly terms: readonly DerivedTerm[];
  readonly questions: readonly CheckQuestion[];
}

/** Takes out of the library what the check needs. */
export function checkDataOf(library: Library): CheckData {
  const { site, validity, entitlements, derivedTerms, questions } = library;
  return {
    site: site.name,
    hotline: { number: site.hotline.number, name: site.hotline.name },
    termEnded: validity.isOver ? validity.period.to : null,
    entries: entitlements.map((entitlement) => ({
      id: entitlement.id,
      title: entitlement.title,
      answer: entitlement.answer,
      certainty: entitlement.certainty,
      rule: entitlement.rule,
      atMostAskWhenSeveralCategories: entitlement.atMostAskWhenSeveralCategories,
      officeDecides: entitlement.officeDecides.map(({ text, clauses, department }) => ({
        text,
        clause: clauses[0] ?? null,
        department: department && byId(library.departments, department).name,
      })),
      ask: departmentsById(library, [...new Set([...entitlement.decides.map(({ department }) => department), ...entitlement.open.flatMap(({ ask }) => ask)])].slice(0, 2)).map(
        ({ id, name }) => ({ name, url: `/departments/${id}/` }),
      ),
      clause: entitlement.sources[0]!.clause,
    })),
    terms: derivedTerms,
    questions: questions.map((question) => checkQuestionOf(library, question)),
  };
}

function checkQuestionOf(library: Library, { id, name, ask, help, multiple, notFor, notYetFor, risesWithTime, options }: Question): CheckQuestion {
  // The easy edition is in the source language.
  const easy = library.language === library.site.languages[0]!.code && library.easy.questions.find((question) => question.id === id);
  return {
    id,
    name,
    ask,
    help,
    multiple,
    notFor,
    notYetFor,
    risesWithTime,
    options: options.map((option) => ({ id: option.id, label: option.label, notFor: option.notFor, atMostAsk: option.atMostAsk })),
    easy: easy
      ? { ask: easy.ask, help: easy.help, options: easy.options.filter((easier) => easier.label !== options.find((option) => option.id === easier.id)?.label) }
      : null,
    sign: shownSign(signSlotFor(library, signSlotId.question(id)), name),
  };
}

function shownSign(slot: SignSlot, name: string): ShownSign {
  const { id } = slot;
  switch (slot.state) {
    case 'none':
      return { id, name, state: slot.state };
    case 'in-production':
      return { id, name, state: slot.state, signer: slot.signer, since: slot.since };
    case 'video':
      return { id, name, state: slot.state, video: slot.video, isOutdated: slot.isOutdated };
  }
}
