/**
 * What JSX becomes on the device (astro.config.mjs puts this in the place of `preact/jsx-runtime`): plain objects, which draw.ts
 * reads. They are called as Preact calls its own. A `key` stands before what is spread, or JSX would call Preact itself.
 */
export const jsx = (type: unknown, props: object) => ({ type, props });
export { jsx as jsxs };

/** A component that is nothing but what stands in it. */
export const Fragment = ({ children }: { readonly children: unknown }) => children;
