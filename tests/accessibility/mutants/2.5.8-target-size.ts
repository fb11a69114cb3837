import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'tiny buttons',
    append: '<div style="display:flex;gap:2px"><button type="button" class="s" aria-label="上一页"><svg width="10" height="10" aria-hidden="true"><path d="M0 0h10v10H0z" fill="#fff"/></svg></button><button type="button" class="s" aria-label="下一页"><svg width="10" height="10" aria-hidden="true"><path d="M0 0h10v10H0z" fill="#fff"/></svg></button></div>',
    style: '.s { min-height: 0; padding: 0; border: 0; width: 18px; height: 18px; font-size: 14px; line-height: 1 }',
  },
];
