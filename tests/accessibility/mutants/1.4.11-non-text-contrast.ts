import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a field without outline',
    style: '#day { border-color: #ddd }',
  },
  {
    name: 'a faint icon',
    append: '<button type="button" aria-label="打印这一页" style="background:#fff"><svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4h16v16H4z" fill="#ccc"/></svg></button>',
  },
];
