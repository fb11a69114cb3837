import type { ComponentChildren } from 'preact';

type Props = Readonly<Record<string, unknown>> & { readonly children?: ComponentChildren };
interface Tag {
  readonly type: string;
  readonly props: Props;
}
/** What JSX gives, of Preact's making or of jsx.ts. The check's components have neither state nor effects. */
interface Drawable {
  readonly type: string | ((props: Props) => ComponentChildren);
  readonly props: Props;
}

/**
 * Makes `parent` hold what JSX says, as Preact would: 0.5 kB instead of its 4.4, which the check alone would bring.
 * What is there already stays the same element where its tag is the one wanted, so that focus, and what was opened, stay.
 * Listeners that are wanted no more are left: the only ones stand in steps that share no element with another.
 */
export function draw(parent: Element, children: ComponentChildren): void {
  let old = parent.firstChild;
  for (const part of partsOf(children)) {
    const isText = typeof part === 'string';
    let node = old;
    if (old?.nodeName.toLowerCase() === (isText ? '#text' : part.type)) old = old.nextSibling;
    else node = parent.insertBefore(isText ? document.createTextNode('') : document.createElement(part.type), old);
    if (!isText) dress(node as Element, part.props);
    else if (node!.nodeValue !== part) node!.nodeValue = part;
  }
  while (old) {
    const next = old.nextSibling;
    old.remove();
    old = next;
  }
}

/** Tags and texts, components drawn out; texts side by side are one, as in the page that was sent. */
function partsOf(children: unknown, parts: (string | Tag)[] = []): (string | Tag)[] {
  if (Array.isArray(children)) {
    for (const child of children) partsOf(child, parts);
  } else if (typeof children === 'object' && children) {
    const { type, props } = children as Drawable;
    if (typeof type === 'string') parts.push({ type, props });
    else partsOf(type(props), parts);
  } else if (typeof children === 'string' || typeof children === 'number') {
    const last = parts.at(-1);
    if (typeof last === 'string') parts[parts.length - 1] = last + children;
    else parts.push(String(children));
  }
  return parts;
}

function dress(element: Element, { children, ...attributes }: Props): void {
  const properties = element as unknown as Record<string, unknown>;
  // A radio button that comes ticked into another group would untick that group's own.
  if ('checked' in attributes) properties['checked'] = false;
  const unwanted = new Set(element.getAttributeNames());
  // What a person opened stays open.
  unwanted.delete('open');
  for (const [name, value] of Object.entries(attributes)) {
    const isText = value === true ? name.includes('-') : value !== undefined && value !== null && value !== false;
    // What a person ticked is in the property, not in the attribute.
    if (name === 'checked' || name === 'value' || name.startsWith('on')) properties[name.toLowerCase()] = value;
    if (name === 'checked' || name.startsWith('on') || !(isText || value === true)) continue;
    unwanted.delete(name.toLowerCase());
    element.setAttribute(name, isText ? String(value) : '');
  }
  for (const name of unwanted) element.removeAttribute(name);
  draw(element, children);
}
