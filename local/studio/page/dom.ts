type Child = Node | string | undefined | false;
type Props = Readonly<Record<string, string | number | boolean | undefined | ((event: never) => void)>>;

/** One element. Text is set as text, whoever it came from: nothing in the studio is ever read as HTML. */
export function h<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    // `onclick` takes a listener, everything else is an attribute.
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as (event: Event) => void);
    else element.setAttribute(name === 'className' ? 'class' : name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** A drawing as a picture: an SVG in an <img> can run nothing and reach nothing. */
export function picture(svg: string, about: string): HTMLImageElement {
  const image = h('img', { alt: about, draggable: 'false' });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  return image;
}

export const clear = (element: Element): void => element.replaceChildren();

/** Where everything hangs that lies over the page: menus, lists, words in the corner. */
export const layer = h('section', { class: 'layer', 'aria-label': 'Menus and messages' });
