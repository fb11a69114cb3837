import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'tiny buttons',
    append: '<div style="display:flex;gap:2px"><button type="button" class="s" >一</button><button type="button" class="s" >二</button></div>',
    style: '.s { min-height: 0; padding: 0; border: 0; width: 18px; height: 18px; font-size: 14px; line-height: 1 }',
  },
];
