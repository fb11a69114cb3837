import { t } from '#i18n/t.ts';
import { library } from '#content/currentLibrary.ts';
import type { OpenDataWords } from './datasets.ts';
import type { Editions } from './editions.ts';

const { site, validity } = library;

/** The languages in the open data. A further edition of the site is one more line here and in the words below. */
export const editions: Editions = [{ language: 'zh-CN', library }];

export const openDataWords: OpenDataWords = {
  attribution: { 'zh-CN': t('data.attribution', { site: site.name, plan: site.plan.title, number: site.plan.number }) },
  notice: { 'zh-CN': t('data.notice', validity.period) },
};
