import type { HostCore } from '../../host/hostCore';
import { exception } from '../exception';
import { type Doc, type DocNode, emptyDoc, isParagraph, type NodeType, within } from './model';

/** A Doc that an execution has open: its tree, who is whose parent, and whether it may still be changed. */
export class OpenDoc {
  readonly doc: Doc;
  #isClosed = false;
  /** What the core calls this text; another one means that somebody else has written since. */
  #version: number;
  readonly #parents = new Map<DocNode, DocNode>();

  constructor(
    readonly core: HostCore,
    readonly id: string,
  ) {
    const text = core.doc(id);
    this.doc = text === undefined ? emptyDoc() : (JSON.parse(text) as Doc);
    this.#version = core.docVersion(id);
    for (const section of [this.doc.body, this.doc.header, this.doc.footer]) if (section) this.#learn(section);
  }

  get isCurrent(): boolean {
    return !this.#isClosed && this.#version === this.core.docVersion(this.id);
  }

  close(): void {
    this.#isClosed = true;
  }

  /** Every change goes through here: it is refused when the Doc is closed, and kept. */
  change<T>(act: () => T): T {
    if (this.#isClosed) throw exception('Document is closed, its contents cannot be updated.');
    const result = act();
    // The text is made when it is needed: many small changes cost one writing.
    this.#version = this.core.saveDoc(this.id, () => JSON.stringify(this.doc));
    return result;
  }

  node(type: NodeType, fields: Partial<DocNode> = {}): DocNode {
    this.doc.nextId += 1;
    const node: DocNode = { id: this.doc.nextId - 1, type, attributes: {}, ...fields };
    for (const child of node.children ?? []) this.#learn(child, node);
    return node;
  }

  /** The same with new ids, belonging to nothing. */
  copy(node: DocNode): DocNode {
    const { id: _, children, ...rest } = structured(node);
    return this.node(node.type, {
      ...rest,
      ...(children ? { children: children.map((child) => this.copy(child)) } : {}),
    });
  }

  parent(node: DocNode): DocNode | undefined {
    return this.#parents.get(node);
  }

  find(id: number): DocNode | undefined {
    for (const section of [this.doc.body, this.doc.header, this.doc.footer]) {
      if (section) for (const node of within(section)) if (node.id === id) return node;
    }
    return undefined;
  }

  insert(parent: DocNode, at: number, node: DocNode): void {
    const children = childrenOf(parent);
    if (at < 0 || at > children.length || !Number.isInteger(at)) {
      throw exception(
        `Child index (${at}) must be less than or equal to the number of child elements (${children.length}).`,
      );
    }
    children.splice(at, 0, node);
    this.#learn(node, parent);
  }

  remove(node: DocNode): void {
    const parent = this.#parents.get(node);
    if (!parent) {
      if (node === this.doc.header) delete this.doc.header;
      else if (node === this.doc.footer) delete this.doc.footer;
      else throw exception('Element does not have a parent.');
      return;
    }
    const children = childrenOf(parent);
    const at = children.indexOf(node);
    if (at === children.length - 1 && isParagraph(node) && mustEndInParagraph(parent)) {
      throw exception("Can't remove the last paragraph in a document section.");
    }
    children.splice(at, 1);
    this.#parents.delete(node);
  }

  /** Takes all children out, whatever they are. */
  empty(node: DocNode): void {
    for (const child of childrenOf(node)) this.#parents.delete(child);
    node.children = [];
  }

  #learn(node: DocNode, parent?: DocNode): void {
    if (parent) this.#parents.set(node, parent);
    for (const child of node.children ?? []) this.#learn(child, node);
  }
}

export function childrenOf(node: DocNode): DocNode[] {
  node.children ??= [];
  return node.children;
}

/** A section and a table's cell are never without a paragraph at their end. */
export function mustEndInParagraph({ type }: DocNode): boolean {
  return type.endsWith('_SECTION') || type === 'TABLE_CELL';
}

function structured(node: DocNode): DocNode {
  return JSON.parse(JSON.stringify(node)) as DocNode;
}
