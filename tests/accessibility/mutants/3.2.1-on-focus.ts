import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'focus is given away',
    append: `<p><a href="/aids-list" id="jump">器具目录</a></p><script>document.getElementById('jump').addEventListener('focus', (event) => { if (document.hasFocus()) setTimeout(() => event.target.blur(), 20) })</script>`,
  },
];
