import type { APIRoute } from 'astro';
import { datasets, openData, type Dataset } from '#api/openData/datasets.ts';
import { editions, openDataWords } from '#api/openData/published.ts';

export const prerender = true;

export function getStaticPaths() {
  return datasets.map((dataset) => ({ params: { dataset: dataset.name }, props: { dataset } }));
}

/** A whole dataset, for anyone. */
export const GET: APIRoute<{ dataset: Dataset }> = ({ props, site }) => Response.json(openData(props.dataset, editions, openDataWords, site!));
