import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Parent = Tree.ParentNode;

/** Every element under a node, in document order, templates included. */
export function* elementsOf(parent: Parent): Generator<Element> {
  for (const child of parent.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue;
    yield child;
    yield* elementsOf('content' in child ? child.content : child);
  }
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** Sets attributes; those that are there already keep their place. */
export function setAttributes(element: Element, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const there = element.attrs.find((attr) => attr.name === name);
    if (there === undefined) element.attrs.push({ name, value });
    else there.value = value;
  }
}

export function removeAttribute(element: Element, name: string): void {
  element.attrs = element.attrs.filter((attr) => attr.name !== name);
}

/** What a script or style element holds. */
export const textOf = (element: Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');

/** Puts a new element around one that is in a document. */
export function wrap(element: Element, tagName: string, attributes: Readonly<Record<string, string>>): void {
  const { parentNode } = element;
  if (parentNode === null) return;
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const around = defaultTreeAdapter.createElement(tagName, element.namespaceURI, attrs);
  defaultTreeAdapter.insertBefore(parentNode, around, element);
  defaultTreeAdapter.detachNode(element);
  defaultTreeAdapter.appendChild(around, element);
}

/** Puts a new element with a text before everything else in a parent. */
export function prepend(
  parent: Element,
  tagName: string,
  attributes: Readonly<Record<string, string>>,
  text: string,
): void {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const made = defaultTreeAdapter.createElement(tagName, parent.namespaceURI, attrs);
  defaultTreeAdapter.insertText(made, text);
  const [first] = parent.childNodes;
  if (first === undefined) defaultTreeAdapter.appendChild(parent, made);
  else defaultTreeAdapter.insertBefore(parent, made, first);
}
