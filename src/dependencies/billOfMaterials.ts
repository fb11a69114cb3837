import { z } from 'zod';

/**
 * What of CycloneDX 1.5 we rely on; everything else passes through as npm wrote it. Required of every bill: bomFormat,
 * specVersion; of a component: type, name; of a dependency: ref.
 */
const bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string().regex(/^1\.\d$/),
  serialNumber: z.string().optional(),
  version: z.number(),
  metadata: z.looseObject({ timestamp: z.string().optional(), component: z.looseObject({ name: z.string(), version: z.string() }) }),
  components: z.array(
    z.looseObject({
      type: z.literal('library'),
      'bom-ref': z.string(),
      name: z.string(),
      version: z.string(),
      properties: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
  ),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

/** A CycloneDX bill of materials. */
export type Bill = z.infer<typeof bill>;

/**
 * The bill of what builds and runs the site, from what `npm sbom` says of all packages: without those for development
 * only, and the same from the same lock (no time, no serial number, no name of a folder).
 * Throws when npm's words are not a bill.
 */
export function billOfMaterials(fromNpm: unknown, projectName: string): Bill {
  const all = bill.parse(fromNpm);
  delete all.serialNumber;
  delete all.metadata.timestamp;
  const isDevelopment = ({ properties }: Bill['components'][number]) => properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
  const left = new Set(all.components.filter(isDevelopment).map((component) => component['bom-ref']));
  return {
    ...all,
    metadata: { ...all.metadata, component: { ...all.metadata.component, name: projectName } },
    components: all.components.filter((component) => !isDevelopment(component)),
    dependencies: all.dependencies.filter(({ ref }) => !left.has(ref)).map((entry) => ({ ...entry, dependsOn: entry.dependsOn.filter((ref) => !left.has(ref)) })),
  };
}
