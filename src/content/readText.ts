import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import type { ContentError } from './ContentError.ts';

/** More than this on one line is no writing of a person; the longest line of a plan in a file is a few thousand. */
const mostOnALine = 20_000;

/** C0 and C1 controls without tab and line feed, and a mark of byte order that is not at the beginning. */
// eslint-disable-next-line no-control-regex -- these are what must not be there
const unwritable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/u;

/**
 * Reads a file of content/ as text: UTF-8 that is whole, with line feeds, without the mark of byte order that
 * Windows writes. What is no such text would otherwise reach the pages as signs nobody can read.
 * @param path where it lies
 * @param file its path as errors tell it
 * @returns the text, or null after its fault was added to `errors`
 */
export function readText(path: string, file: string, errors: ContentError[]): string | null {
  const refuse = (line: number, zh: string, en: string): null => {
    errors.push({ file, line, field: '—', zh, en });
    return null;
  };
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return refuse(1, '没有这个文件。请写，可以照 content/ 里同名的文件。', 'There is no such file. Write it, as the one of the same name in content/.');
  if (!found.isFile()) return refuse(1, '这里要放一个文件，现在是一个文件夹。请改名或者删掉。', 'A file belongs here, and this is a folder. Rename or remove it.');

  const bytes = readFileSync(path);
  const text = bytes.toString('utf8').replace(/^\ufeff/u, '').replace(/\r\n/g, '\n');
  const lineAt = (index: number) => text.slice(0, index).split('\n').length;

  // A file that was once saved wrongly holds the sign for what was lost, and is valid all the same.
  const lost = text.indexOf('\ufffd');
  if (lost >= 0 || !isUtf8(bytes)) {
    return refuse(lineAt(Math.max(lost, 0)), '这一行有读不出来的字：文件不是用 UTF-8 存的，或者坏了。请用 UTF-8 编码另存；已经变成乱码的字，请重新写。', 'This line holds what cannot be read: the file was not saved as UTF-8, or is damaged. Save it as UTF-8, and write anew what was lost.');
  }
  const control = text.search(unwritable);
  if (control >= 0) {
    const code = text.codePointAt(control)!.toString(16).toUpperCase().padStart(4, '0');
    return refuse(lineAt(control), `这一行有一个看不见的控制符（U+${code}）。请删掉，或者把这一行重新打一遍。`, `This line holds an invisible control character (U+${code}). Delete it, or type the line anew.`);
  }
  const conflict = text.split('\n').findIndex((line) => /^(?:<{7}|>{7}) /u.test(line));
  if (conflict >= 0) return refuse(conflict + 1, '两个人的改动没有合好：这里留着 “<<<<<<<” 或 “>>>>>>>”。请选好留哪一份，再删掉这些记号。', 'Two people’s changes were not merged: “<<<<<<<” or “>>>>>>>” is left here. Choose what stays, and delete the marks.');
  if (text.trim() === '') return refuse(1, '文件是空的。请照同类文件写。', 'The file is empty. Write it like the others of its kind.');
  const long = text.split('\n').findIndex((line) => line.length > mostOnALine);
  if (long >= 0) return refuse(long + 1, `这一行超过 ${mostOnALine} 个字符。请看看是不是贴错了，再分成几行。`, `This line has more than ${mostOnALine} characters. See whether something was pasted by mistake, and divide it.`);
  // All that tells a half-saved or half-uploaded file from a whole one.
  if (!text.endsWith('\n')) return refuse(text.split('\n').length, '最后一行没有换行，文件可能没有存完。看看后面少没少东西；不少，就在最后按一下回车。', 'The last line does not end, so the file may be cut off. See whether anything is missing; if not, press Enter at the very end.');
  return text;
}
