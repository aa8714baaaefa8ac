import { attr, findChild, findChildren, parseXml, textContent, type XmlElement } from '@cj-tech-master/excelts/xml';

/** An element of a part that the library does not read, or not wholly. */
export class Node {
  constructor(private readonly element: XmlElement | undefined) {}

  static parse(xml: string): Node {
    // Names without their prefixes: each program chooses its own.
    return new Node(parseXml(xml.replace(/<(\/?)[\w.-]+:(?=[\w.-]+)/g, '<$1')).root);
  }

  get there(): boolean {
    return this.element !== undefined;
  }
  get name(): string {
    return this.element?.name ?? '';
  }
  at(...path: string[]): Node {
    let element = this.element;
    for (const name of path) element = element && findChild(element, name);
    return new Node(element);
  }
  all(name: string): Node[] {
    return this.element ? findChildren(this.element, name).map((one) => new Node(one)) : [];
  }
  children(): Node[] {
    return (this.element?.children ?? []).flatMap((one) => (one.type === 'element' ? [new Node(one)] : []));
  }
  /** Every element of the name, however deep. */
  deep(name: string): Node[] {
    return this.children().flatMap((child) => [...(child.name === name ? [child] : []), ...child.deep(name)]);
  }
  attribute(name: string): string | undefined {
    return this.element && attr(this.element, name);
  }
  get value(): string | undefined {
    return this.attribute('val');
  }
  number(name = 'val'): number | undefined {
    const value = Number(this.attribute(name));
    return this.attribute(name) === undefined || !Number.isFinite(value) ? undefined : value;
  }
  get isOn(): boolean {
    return this.there && this.value !== '0' && this.value !== 'false';
  }
  get text(): string {
    return this.element ? textContent(this.element) : '';
  }
}
