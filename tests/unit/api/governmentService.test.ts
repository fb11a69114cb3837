import { describe, expect, it } from 'vitest';
import { governmentService } from '#api/governmentService.ts';
import { library } from '#content/currentLibrary.ts';
import { byId } from '#content/lookups.ts';

const thing = ['@type', '@id', 'identifier', 'url', 'name', 'description', 'subjectOf'];
const creativeWork = [...thing, 'inLanguage', 'isBasedOn', 'datePublished', 'publisher', 'temporalCoverage'];

/** Properties that schema.org gives each type, inherited ones included, as far as the site may use them: no telephone, address, hours or price. */
const vocabulary: Readonly<Record<string, readonly string[]>> = {
  GovernmentService: [...thing, '@context', 'serviceType', 'areaServed', 'provider', 'audience', 'category', 'isRelatedTo', 'jurisdiction', 'serviceOperator'],
  GovernmentOrganization: [...thing, 'areaServed'],
  Audience: [...thing, 'audienceType', 'geographicArea'],
  City: thing,
  WebPage: creativeWork,
  CreativeWork: creativeWork,
};

function vocabularyFaults(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(vocabularyFaults);
  if (typeof value !== 'object' || value === null) return [];
  const type = (value as Record<string, string>)['@type'] ?? '';
  const known = vocabulary[type];
  return [
    ...(known ? Object.keys(value).filter((property) => !known.includes(property)).map((property) => `${type} has no ${property}`) : [`unknown type ${type}`]),
    ...Object.values(value).flatMap(vocabularyFaults),
  ];
}
const serviceOf = (id: string) => governmentService(library, byId(library.entitlements, id), `https://example.org/entitlements/${id}/`);

describe('the data block of an entitlement', () => {
  it.each(library.entitlements.map(({ id }) => id))('of %s keeps to the vocabulary', (id) => {
    const service = serviceOf(id);
    expect(vocabularyFaults(service)).toEqual([]);
    expect(service.audience.length).toBeGreaterThan(0);
  });
  it('would be refused with a property of another type, or a type that is none', () => {
    expect(vocabularyFaults({ ...serviceOf('bus-free'), isBasedOn: 'x' })).toEqual(['GovernmentService has no isBasedOn']);
    expect(vocabularyFaults({ ...serviceOf('bus-free'), audience: [{ '@type': 'People' }] })).toEqual(['unknown type People']);
  });
  it('names as provider whom the annex puts in charge, and nobody where it names nobody', () => {
    expect(serviceOf('bus-free')).not.toHaveProperty('provider');
    const led = library.entitlements.filter(({ decides }) => decides.length > 0);
    expect(led.length).toBeGreaterThan(0);
    for (const { id, decides } of led) {
      const names = new Set(decides.map(({ department }) => byId(library.departments, department).name));
      expect(serviceOf(id).provider?.map(({ name }) => name)).toEqual([...names]);
    }
  });
  it('rests on the plan, whose term has ended', () => {
    expect(serviceOf('bus-free').subjectOf.isBasedOn).toMatchObject({ identifier: library.site.plan.number, temporalCoverage: '2016/2020' });
  });
});
