import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'at the press',
    append: `<p><button type="button" id="down">马上登记</button></p><script>document.getElementById('down').addEventListener('mousedown', () => {})</script>`,
  },
  {
    name: 'by dragging alone',
    append: '<ul><li draggable="true">先领轮椅</li><li draggable="true">先领拐杖</li></ul>',
  },
];
