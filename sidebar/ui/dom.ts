type Child = Node | string | undefined | false;
type Props<E> = { [P in keyof E]?: E[P] } & { readonly [attribute: `aria-${string}`]: string } & {
  readonly role?: string;
  readonly for?: string;
  readonly class?: string;
};

/** Makes an element. Texts become text nodes: whatever a person wrote stays text. */
export function h<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  props: Props<HTMLElementTagNameMap[T]> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined) continue;
    if (name === 'class') element.className = String(value);
    else if (name === 'for') element.setAttribute('for', String(value));
    else if (name === 'role' || name.startsWith('aria-')) element.setAttribute(name, String(value));
    else Object.assign(element, { [name]: value });
  }
  for (const child of children) if (child !== undefined && child !== false) element.append(child);
  return element;
}

/** Puts new content in the place of the old. */
export function show(place: Element, ...children: readonly Child[]): void {
  place.replaceChildren(...children.filter((child): child is Node | string => child !== undefined && child !== false));
}

let ids = 0;
/** An id that no other element of the page has. */
export const freshId = (name: string): string => `${name}-${++ids}`;
