import { HtmlValidate, type ConfigData } from 'html-validate';
import { engineFinding, type Engine, type Scope } from './Engine.ts';

const configurations: Readonly<Record<Scope, ConfigData>> = {
  site: {
    extends: ['html-validate:recommended'],
    rules: {
      // The site's name and the page's title in Chinese count as long by the letter, not by the ear.
      'long-title': 'off',
      // The compiler writes void elements and attribute quotes its own way; both are valid HTML.
      'void-style': 'off',
      'attr-quotes': 'off',
      'no-trailing-whitespace': 'off',
      // Clause ids are the plan's own (3.1.2-c2); HTML allows any id without white space.
      'valid-id': ['error', { relaxed: true }],
      // Checkboxes of one question share its name, as radios and submit buttons do.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
    },
  },
  // What is a fault on anyone's page: broken references, doubled ids, lost names. Nothing about how HTML is written.
  any: {
    rules: {
      'area-alt': 'error',
      'aria-hidden-body': 'error',
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      'attribute-allowed-values': 'error',
      'close-order': 'error',
      'element-permitted-content': 'error',
      'element-required-attributes': 'error',
      'empty-heading': 'error',
      'empty-title': 'error',
      'heading-level': ['error', { allowMultipleH1: true }],
      'hidden-focusable': 'error',
      'input-missing-label': 'error',
      'meta-refresh': 'error',
      'multiple-labeled-controls': 'error',
      'no-abstract-role': 'error',
      'no-autoplay': 'error',
      'no-dup-attr': 'error',
      'no-dup-id': 'error',
      'no-missing-references': 'error',
      'no-multiple-main': 'error',
      'text-content': 'error',
      'unique-landmark': 'error',
      'valid-autocomplete': 'error',
      'valid-for': 'error',
      'wcag/h30': 'error',
      'wcag/h36': 'error',
      'wcag/h37': 'error',
      'wcag/h67': 'error',
      'wcag/h71': 'error',
    },
  },
};

const validators: Readonly<Record<Scope, HtmlValidate>> = { site: new HtmlValidate(configurations.site), any: new HtmlValidate(configurations.any) };

const criteria: Readonly<Record<string, string>> = {
  'area-alt': '1.1.1',
  'wcag/h36': '1.1.1',
  'wcag/h37': '1.1.1',
  'wcag/h67': '1.1.1',
  'empty-heading': '1.3.1',
  'heading-level': '1.3.1',
  'unique-landmark': '1.3.1',
  'wcag/h71': '1.3.1',
  'valid-autocomplete': '1.3.5',
  'no-autoplay': '1.4.2',
  'meta-refresh': '2.2.1',
  'empty-title': '2.4.2',
  'wcag/h30': '2.4.4',
  'input-missing-label': '3.3.2',
};

/** html-validate on the HTML as sent. It says nothing of what it liked, so its passes are the elements that it read. */
export const htmlValidate: Engine = {
  id: 'html-validate',
  minPasses: 20,
  isOfText: true,
  async run({ html, scope }) {
    const report = await validators[scope].validateString(html);
    return {
      findings: report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector, line }) =>
          engineFinding('html-validate', ruleId, { criterion: criteria[ruleId] ?? '4.1.2', target: selector ?? `line ${line}`, message }),
        ),
      ),
      passes: (html.match(/<[a-z][^>]*>/giu) ?? []).length,
    };
  },
};
