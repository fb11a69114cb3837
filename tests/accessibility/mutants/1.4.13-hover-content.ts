import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'covers text and stays',
    append: '<p class="tip" tabindex="0" role="note">什么叫困难家庭<span class="bubble">低保家庭、特困家庭</span></p><p>请在窗口领取表格，填好以后交回来，等候通知。</p>',
    style: '.tip { position: relative } .bubble { position: absolute; left: 0; top: 100%; display: none; background: #fff; border: 1px solid #555; padding: 8px } .tip:hover .bubble, .tip:focus .bubble { display: block }',
  },
];
