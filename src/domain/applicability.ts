import type { Answers } from './answers.ts';
import { factOptions, type FactName } from './rule.ts';

/**
 * Whether a question concerns this person. One that does not is not asked, and its options are false, not unknown:
 * an employer is no claimant; under 16 nobody is asked about work; at 60 and over nobody is asked about school.
 */
export function appliesTo(question: FactName, answers: Answers): boolean {
  if (question !== 'role' && answers.role === 'employer') return false;
  switch (question) {
    case 'work':
    case 'ability':
      return answers.age !== '0-6' && answers.age !== '7-15';
    case 'study':
      return answers.age !== '60+';
    default:
      return true;
  }
}

/** Whether there is a grade to ask about: none without a certificate. */
export function hasGrade(answers: Answers): boolean {
  return answers.certificate !== 'no' && answers.certificate !== 'applying';
}

/** Whether a question is put to the person; the grade is not asked without a certificate, yet stays unknown. */
export function isAsked(question: FactName, answers: Answers): boolean {
  return appliesTo(question, answers) && (question !== 'grade' || hasGrade(answers));
}

/** The questions whose answers decide whether, or with which options, this one is asked. */
export const routedBy: Readonly<Partial<Record<FactName, readonly FactName[]>>> = {
  grade: ['certificate'],
  work: ['age'],
  ability: ['age'],
  study: ['age'],
  housing: ['household'],
};

/** The options that make sense given the other answers; the rest are false. */
export function applicableOptions(question: FactName, answers: Answers): readonly string[] {
  const options: readonly string[] = factOptions[question];
  switch (question) {
    case 'study':
      return answers.age === '0-6' ? ['none', 'preschool'] : options;
    case 'housing':
      return options.filter(
        (option) =>
          !(answers.household === 'urban' && option.startsWith('rural-')) && !(answers.household === 'rural' && option === 'urban-need'),
      );
    default:
      return options;
  }
}
