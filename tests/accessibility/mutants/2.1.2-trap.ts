import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'Tab is swallowed',
    append: `<p><label for="trap">备注</label><input type="text" id="trap" name="trap"></p><script>document.getElementById('trap').addEventListener('keydown', (event) => { if (event.key === 'Tab') event.preventDefault() })</script>`,
  },
  {
    name: 'walking backwards is swallowed',
    append: `<p><label for="trap">备注</label><input type="text" id="trap" name="trap"></p><script>document.getElementById('trap').addEventListener('keydown', (event) => { if (event.key === 'Tab' && event.shiftKey) event.preventDefault() })</script>`,
  },
];
