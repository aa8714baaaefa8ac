import { digest } from '../domain/digest';
import { ideaWithId } from '../domain/evidence';
import { productGenerated } from '../domain/facts';
import { by } from '../domain/identity';
import { sameId } from '../domain/ids';
import type { Product } from '../domain/network';
import { missingFacts } from '../domain/readiness';
import { Refusal } from '../domain/refusal';
import { ideaSeries } from '../usecases/ideaSeries';
import { splitsByTeam } from '../usecases/splits';
import { mostWords } from '../views/document';
import { changeIdeaSummary } from '../views/products/changeIdeaSummary';
import { actorFor } from './actor';
import type { Book } from './book';
import { command } from './command';
import type { Doc, Host } from './host';
import { type Known, readNetwork, readNumbers } from './readNetwork';
import { selectedProduct } from './selected';
import { writeDoc } from './write';

const mimeType = 'application/vnd.google-apps.document';

/**
 * Menu: Products, Make the Doc. The product is the one whose row is selected, else it is asked for. Made again, the
 * same Doc gets a new version; a Doc that was made but not recorded is found by what it carries.
 */
export function makeDoc(host: Host): string {
  const wanted = selectedProduct(host).product ?? askForProduct(host);
  if (wanted === undefined) return 'Nothing was made.';
  return command(host, (book) => {
    const known = readNetwork(host, book);
    const actor = actorFor(host, known.network, 'make a product');
    const product = known.network.products.find(({ id }) => sameId(id, wanted));
    if (!product) throw new Refusal(`There is no product ${wanted} on the tab Products.`);
    refuseUnready(known, product);
    const before = known.network.state.products.get(product.id)?.doc;
    const version = (before?.version ?? 0) + 1;
    const document = summaryOf(book, known, product, version);
    const { doc, note } = docFor(host, book, product, before?.id, document.name);
    const id = doc.getId();
    writeDoc(host, doc, document, { version: version - 1, until: known.network.today });
    const format = product.format ?? 'Change idea summary';
    known.historian.record(
      [{ by: by(actor), facts: [productGenerated(product.id, product.ideas[0] ?? '', { doc: id, version, format })] }],
      {
        when: known.network.now,
        request: '',
        digest: digest({ product: product.id, version }),
      },
    );
    const long =
      document.words > mostWords
        ? ` It has ${document.words} words: more than one page is seldom read to the end.`
        : '';
    return `${note}${product.id} is made, version ${version}. It is private in your Drive.${long}`;
  });
}

function askForProduct(host: Host): string | undefined {
  const ui = host.SpreadsheetApp.getUi();
  const answer = ui.prompt(
    'Make the Doc',
    'Of which product? Its ID stands on the tab Products, such as K-01.',
    ui.ButtonSet.OK_CANCEL,
  );
  const id = answer.getResponseText().trim();
  return answer.getSelectedButton() === ui.Button.OK && id !== '' ? id : undefined;
}

/** A brief that lacks what it takes would be a guess: it is refused with the list. */
function refuseUnready({ network }: Known, product: Product): void {
  const missing = missingFacts(network, product);
  if (missing.length > 0) throw new Refusal(`Fill first, in ${product.id} on the tab Products: ${missing.join(', ')}.`);
}

function summaryOf(book: Book, { network, directory, historian }: Known, product: Product, version: number) {
  const idea = ideaWithId(network, product.ideas[0] ?? '');
  if (!idea) throw new Refusal(`${product.id} names no idea that stands on the tab Ideas.`);
  const numbers = readNumbers(book, directory, network.today);
  return changeIdeaSummary({
    title: book.spreadsheet.getName(),
    network,
    product,
    idea,
    series: ideaSeries(network, numbers, idea),
    splits: splitsByTeam(network, numbers, idea),
    version,
    historyRows: historian.rows.length,
    workbook: book.spreadsheet.getUrl(),
  });
}

/** The product's own Doc: the recorded one, else one that was made and not recorded, else a new one. */
function docFor(
  host: Host,
  book: Book,
  product: Product,
  recorded: string | undefined,
  name: string,
): { doc: Doc; note: string } {
  const files = host.Drive?.Files;
  if (!files)
    throw new Refusal(
      'The Drive service is not switched on for this script: README, “Put it into a Google Sheet”, says how.',
    );
  const marks = { product: product.id, workbook: book.spreadsheet.getId() };
  if (recorded !== undefined) {
    const kept = fileOrNone(() => files.get(recorded, { fields: 'id,trashed' }));
    if (!kept)
      throw new Refusal(
        `The Doc of ${product.id} was made by somebody else and is not shared with you: ask them to share it.`,
      );
    if (!kept.trashed) return { doc: host.DocumentApp.openById(recorded), note: '' };
  }
  const has = (key: string, value: string) =>
    `appProperties has { key='${key}' and value='${value.replace(/'/g, "\\'")}' }`;
  const q = `${has('product', marks.product)} and ${has('workbook', marks.workbook)} and trashed = false`;
  const [found] = files.list({ q, fields: 'files(id)' }).files ?? [];
  const id = found?.id ?? files.create({ name, mimeType, appProperties: marks }).id!;
  return {
    doc: host.DocumentApp.openById(id),
    note: recorded === undefined ? '' : 'The earlier Doc was in the bin, so there is a new one. ',
  };
}

/** Drive throws where there is no such file, or none that we may see. */
function fileOrNone<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
