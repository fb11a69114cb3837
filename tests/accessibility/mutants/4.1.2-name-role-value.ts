import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a box that takes the focus',
    append: `<div id="box" tabindex="0">查进度</div><script>const box = document.getElementById('box'); box.addEventListener('click', () => {}); box.addEventListener('keydown', () => {})</script>`,
  },
  {
    name: 'a state that stands still',
    append: `<p><button type="button" id="more" aria-expanded="false">看补充说明</button></p><p id="extra" hidden>补充说明在窗口。</p><script>document.getElementById('more').addEventListener('click', () => { const extra = document.getElementById('extra'); extra.hidden = !extra.hidden })</script>`,
  },
  {
    name: 'points at nothing',
    append: '<p><label for="q">备注</label><input type="text" id="q" name="q" aria-describedby="nowhere"></p>',
  },
  {
    name: 'an id twice',
    append: '<p id="twice">写今年的。</p><p id="twice">写明年的。</p><p><label for="q">备注</label><input type="text" id="q" name="q" aria-describedby="twice"></p>',
  },
];
