import type { Mutant } from '../Mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'click here',
    append: '<p>办理地点<a href="/where">点击这里</a></p>',
  },
  {
    name: 'read more',
    on: 'en',
    append: '<p><a href="/news-one">Read more</a></p>',
  },
  {
    name: 'an address as text',
    append: '<p>网址是<a href="https://example.org/aids">https://example.org/aids</a></p>',
  },
  {
    name: 'the same words for two places',
    append: '<p><a href="/form-one">申请表</a></p><p><a href="/form-two">申请表</a></p>',
  },
];
