import type { TFunction } from 'i18next';

/** Another way to read a page. */
interface Edition {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  /** What it is, and what is still uncertain about it. */
  readonly note: string;
}

/** The other ways to read an entitlement's page, in the order shown; addresses are those of the source language. */
export function editionsOf(id: string, t: TFunction): readonly Edition[] {
  return [
    { id: 'easy', href: `/easy/entitlements/${id}/`, name: t('editions.easy'), note: t('editions.easyNote') },
    { id: 'large-print', href: `/entitlements/${id}/large-print/`, name: t('editions.largePrint'), note: t('editions.largePrintNote') },
    { id: 'counter', href: `/entitlements/${id}/counter/`, name: t('editions.counter'), note: t('editions.counterNote') },
    { id: 'pinyin', href: `/pinyin/entitlements/${id}/`, name: t('editions.pinyin'), note: t('editions.pinyinNote') },
    { id: 'braille', href: `/braille/${id}/`, name: t('editions.braille'), note: t('braille.label') },
    { id: 'paper', href: `/entitlements/${id}/paper/`, name: t('editions.paper'), note: t('editions.paperNote') },
  ];
}
