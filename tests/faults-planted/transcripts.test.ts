import { describe, expect, it } from 'vitest';
import { transcriptFaults } from '../support/transcriptFaults.ts';

const title = '坐公交免费 - 惠残通';
const sound = [title, 'main', 'heading, 坐公交免费, level 1', 'paragraph', '见 https://a.example/law.html，2026 看到', 'end of paragraph', 'end of main'];
const faultsOf = (phrases: readonly string[]) => transcriptFaults(phrases, title, ['https://a.example/law.html']).join('\n');
const including = (at: number, ...phrases: string[]) => [...sound.slice(0, at), ...phrases, ...sound.slice(at)];

describe('what no page may say is heard', () => {
  it('a sound transcript passes', () => expect(faultsOf(sound)).toBe(''));
  it.each([
    ['another first utterance', ['main', ...sound], 'first utterance'],
    ['a way back before the heading', including(2, 'navigation, 你在这里', 'link, 首页'), 'main heading'],
    ['no heading', sound.filter((phrase) => !phrase.startsWith('heading')), 'main heading'],
    ['the same twice', including(4, 'paragraph'), 'twice in a row'],
    ['pinyin', including(4, 'cán jí rén'), 'pinyin'],
    ['a picture by its file name', including(4, 'img, bus.svg'), 'file'],
    ['a template left open', including(4, '一共 {{count}} 件'), 'not for ears'],
    ['an object', including(4, '[object Object]'), 'not for ears'],
    ['"clickable"', including(4, 'clickable, 公交'), 'not for ears'],
    ['a reader that stopped half-way', sound.slice(0, -1), 'does not end'],
  ])('%s', (_name, phrases, says) => expect(faultsOf(phrases)).toContain(says));
});
