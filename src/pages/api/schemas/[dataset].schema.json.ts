import type { APIRoute } from 'astro';
import { datasets, schemaOf, type Dataset } from '#api/openData/datasets.ts';

export const prerender = true;

export function getStaticPaths() {
  return datasets.map((dataset) => ({ params: { dataset: dataset.name }, props: { dataset } }));
}

/** What a dataset's file looks like (JSON Schema). */
export const GET: APIRoute<{ dataset: Dataset }> = ({ props, site }) => Response.json(schemaOf(props.dataset, site!));
