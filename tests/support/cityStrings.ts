import type { Library } from '#content/Library.ts';

/** What names one city, its plan and its offices, and must stand nowhere but in its content. */
export function cityStrings({ site, departments, entitlements }: Library): readonly string[] {
  const { plan, hotline } = site;
  return [
    site.name,
    ...(site.latinName ? [site.latinName] : []),
    site.city.replace(/市$/, ''),
    site.purpose,
    plan.title,
    plan.number,
    plan.issuer,
    plan.issuedOn,
    plan.issuedOn.slice(0, 4),
    hotline.number,
    hotline.name,
    ...departments.map(({ name }) => name),
    ...entitlements.flatMap(({ title, officialWording }) => [title, officialWording]),
  ];
}
