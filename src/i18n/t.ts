import i18next from 'i18next';
import zhCN from '../../content/ui/zh-CN.json' with { type: 'json' };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zhCN };
    returnNull: false;
  }
}

const instance = i18next.createInstance({
  lng: 'zh-CN',
  resources: { 'zh-CN': { translation: zhCN } },
  interpolation: { escapeValue: false },
  initAsync: false,
  parseMissingKeyHandler: (key: string) => {
    throw new Error(`content/ui/zh-CN.json 里没有 “${key}”。请补上。 / Missing UI string "${key}".`);
  },
});
await instance.init();

/** A UI string of content/ui by its key; keys are checked by the type checker and at run time. */
export const t = instance.t;
