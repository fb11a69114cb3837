import type { APIRoute } from 'astro';
import { collectionFile, editionFile, pageSizes } from '#editions/brailleEdition.ts';
import { braille } from '#editions/currentBraille.ts';

/** Braille-ready files: each entitlement and the whole collection, in each page size. */
export function getStaticPaths() {
  return pageSizes.flatMap((size) => {
    const name = (id: string) => ({ file: `${id}-${size.cells}x${size.lines}` });
    return [
      { params: name('all'), props: { text: collectionFile(braille, size) } },
      ...braille.editions.map((edition) => ({ params: name(edition.id), props: { text: editionFile(braille, edition, size) } })),
    ];
  });
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=us-ascii' } });
