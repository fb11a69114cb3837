import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a box that is clicked',
    append: `<div id="box">查进度</div><script>document.getElementById('box').addEventListener('click', () => { location.hash = 'x' })</script>`,
  },
  {
    name: 'a link out of the order',
    append: '<p><a href="/more-aids" tabindex="-1">其他辅助器具有哪些</a></p>',
  },
  {
    name: 'a menu under the pointer',
    append: '<div class="menu"><a href="/aids-list">器具目录</a><p class="sub">助行器和助听器</p></div>',
    style: '.menu .sub { display: none } .menu:hover .sub { display: block }',
  },
];
