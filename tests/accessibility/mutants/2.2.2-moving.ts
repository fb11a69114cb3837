import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'moves for ever',
    append: '<p class="turn">最新消息</p>',
    style: '@media (prefers-reduced-motion: no-preference) { .turn { animation: turn 2s infinite } } @keyframes turn { 50% { transform: translateX(20px) } }',
  },
  {
    name: 'news that changes by itself',
    append: `<p id="news">消息一号</p><script>let at = 1; setInterval(() => { document.getElementById('news').textContent = '消息' + (at += 1) + '号' }, 700)</script>`,
  },
];
