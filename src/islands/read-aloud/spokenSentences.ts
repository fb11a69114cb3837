/** One sentence as it is spoken, and where it stands. */
export interface SpokenSentence {
  readonly text: string;
  readonly range: Range;
  /** The paragraph, heading or list item around it. */
  readonly block: Element;
}

/** What a listener has no use for: pinyin, ways to elsewhere, controls, what is not shown. `data-unspoken` marks our own. */
const unspoken = '[data-unspoken], rt, rp, nav, [hidden], [aria-hidden="true"], button, audio, video';
const blocks = 'h1, h2, h3, h4, p, li, dt, dd, blockquote, figcaption, summary, td, th';
/** A point ends a sentence only before a space, so that numbers stay whole. */
const sentence = /(?:[^。！？；!?;.]|\.(?!\s|$))+[。！？；!?;.]*[”’」』）)]*/gu;

/** Sentences of the given elements in reading order; a heading or line without a closing mark is a sentence too. */
export function spokenSentences(roots: Iterable<Element>): readonly SpokenSentence[] {
  return [...roots].flatMap((root) => [...linesOf(root)].flatMap(({ block, nodes }) => sentencesOfLine(block, nodes)));
}

/** Runs of text nodes in the same block. */
function* linesOf(root: Element): Generator<{ block: Element; nodes: readonly Text[] }> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let block: Element | null = null;
  let nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement!;
    // The page's voice would misread it.
    const isForeign = parent.closest<HTMLElement>('[lang]')?.lang !== document.documentElement.lang;
    if (isForeign || parent.closest(unspoken) || parent.getClientRects().length === 0) continue;
    const around = parent.closest(blocks) ?? root;
    if (block && around !== block) {
      yield { block, nodes };
      nodes = [];
    }
    block = around;
    nodes.push(node);
  }
  if (block) yield { block, nodes };
}

function sentencesOfLine(block: Element, nodes: readonly Text[]): readonly SpokenSentence[] {
  const line = nodes.map(({ data }) => data).join('');
  return [...line.matchAll(sentence)]
    .filter(([found]) => /[\p{L}\p{N}]/u.test(found))
    .map((match) => {
      const range = document.createRange();
      range.setStart(...placeIn(nodes, match.index));
      range.setEnd(...placeIn(nodes, match.index + match[0].length));
      return { text: match[0].replace(/\s+/g, ' ').trim(), range, block };
    });
}

/** The text node and offset of a place in the joined text. */
function placeIn(nodes: readonly Text[], at: number): [Text, number] {
  let rest = at;
  for (const node of nodes) {
    if (rest <= node.length) return [node, rest];
    rest -= node.length;
  }
  throw new RangeError(`No place ${at} in the text.`);
}
