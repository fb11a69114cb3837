import type { APIRoute } from 'astro';
import { csvOf } from '#api/openData/csv.ts';
import { datasets, type Dataset } from '#api/openData/datasets.ts';
import { editions } from '#api/openData/published.ts';

export const prerender = true;

export function getStaticPaths() {
  return datasets.map((dataset) => ({ params: { dataset: dataset.name }, props: { dataset } }));
}

/** The records of a dataset as a table, for spreadsheets. */
export const GET: APIRoute<{ dataset: Dataset }> = ({ props, site }) => new Response(csvOf(props.dataset.recordsOf(editions, site!)));
