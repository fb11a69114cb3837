import { lookCheck } from '../inspect.ts';

/** Radio buttons and checkboxes of one question without a group that says the question (WCAG H71, ARIA17). */
export const groups = lookCheck('1.3.1-groups', '1.3.1', (kit) => {
  const found = [];
  const byName = new Map<string, HTMLInputElement[]>();
  for (const input of kit.all<HTMLInputElement>('input[type="radio"], input[type="checkbox"]')) {
    if (input.name === '' || !kit.isExposed(input)) continue;
    const key = `${input.type} ${input.name.replace(/\[.*\]$/, '')}`;
    byName.set(key, [...(byName.get(key) ?? []), input]);
  }
  for (const inputs of byName.values()) {
    if (inputs.length < 2) continue;
    const isGrouped = inputs.every((input) => input.closest('fieldset, [role="group"], [role="radiogroup"]'));
    if (!isGrouped) found.push(kit.sight(inputs[0]!, 'Choices of one question stand in no group.'));
  }
  for (const group of kit.all('fieldset, [role="group"], [role="radiogroup"]')) {
    const isQuestion = group.querySelector('input[type="radio"], input[type="checkbox"]') !== null || group.localName === 'fieldset';
    if (isQuestion && kit.isExposed(group) && kit.isSeen(group) && kit.nameOf(group) === '') found.push(kit.sight(group, 'The group does not say what is asked.'));
  }
  return found;
});
