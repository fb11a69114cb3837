import type { Entitlement } from '#domain/entitlement.ts';
import type { Library } from '#content/Library.ts';
import { byId, departmentsById } from '#content/lookups.ts';

/**
 * An entitlement in the vocabulary of schema.org, for the head of its page. Only what the plan says: no telephone, no
 * place, no hours. The provider is whom the annex puts in charge, under its name in the plan; where it names nobody, there
 * is none. `isBasedOn` belongs to works, not to services, so it is the page about the service that rests on the plan.
 * @param page full address of the page
 */
export function governmentService(library: Library, entitlement: Entitlement, page: string) {
  const { site, validity, language } = library;
  const area = { '@type': 'City', name: site.city };
  const leads = departmentsById(library, [...new Set(entitlement.decides.map(({ department }) => department))]);
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': `${page}#service`,
    identifier: entitlement.id,
    url: page,
    name: entitlement.title,
    description: entitlement.answer,
    serviceType: byId(site.areas, entitlement.area).name,
    areaServed: area,
    ...(leads.length > 0 && { provider: leads.map(({ name }) => ({ '@type': 'GovernmentOrganization', name, areaServed: area })) }),
    audience: site.categories
      .filter(({ id }) => entitlement.categories.some((category) => category === id))
      .map(({ name }) => ({ '@type': 'Audience', audienceType: name, geographicArea: area })),
    subjectOf: {
      '@type': 'WebPage',
      url: page,
      inLanguage: language,
      isBasedOn: {
        '@type': 'CreativeWork',
        name: site.plan.title,
        identifier: site.plan.number,
        datePublished: site.plan.issuedOn,
        publisher: { '@type': 'GovernmentOrganization', name: site.plan.issuer },
        temporalCoverage: `${validity.period.from}/${validity.period.to}`,
        inLanguage: 'zh-CN',
      },
    },
  };
}
