import { type FileRecord, FOLDER, ROOT } from '../../host/files';
import { exception } from '../exception';

type Test = (file: FileRecord) => boolean;

/** Drive's search language: `name contains 'brief' and trashed = false and 'FOLDER' in parents`. */
export function matching(query: string): Test {
  const words = tokens(query);
  let at = 0;
  const peek = () => words[at];
  const take = () => {
    at += 1;
    return words[at - 1];
  };
  const fail = () => exception(`Invalid argument: q`);
  const expectWord = (text: string) => {
    if (take()?.text !== text) throw fail();
  };

  function either(): Test {
    let test = both();
    while (peek()?.text === 'or') {
      take();
      const [left, right] = [test, both()];
      test = (file) => left(file) || right(file);
    }
    return test;
  }
  function both(): Test {
    let test = single();
    while (peek()?.text === 'and') {
      take();
      const [left, right] = [test, single()];
      test = (file) => left(file) && right(file);
    }
    return test;
  }
  function single(): Test {
    const word = take();
    if (!word) throw fail();
    if (word.text === 'not' && !word.quoted) {
      const test = single();
      return (file) => !test(file);
    }
    if (word.text === '(' && !word.quoted) {
      const test = either();
      expectWord(')');
      return test;
    }
    return word.quoted ? member(word.text) : term(word.text);
  }
  /** `'value' in collection` */
  function member(value: string): Test {
    expectWord('in');
    const list = lists[take()?.text ?? ''];
    if (!list) throw fail();
    return (file) => list(file).includes(value === 'root' ? ROOT : value);
  }
  function term(name: string): Test {
    const operator = take()?.text;
    if (operator === 'has') return has(name);
    const value = take();
    if (!operator || !value) throw fail();
    const field = fields[name];
    if (!field) throw fail();
    const compare = operators[operator];
    if (!compare) throw fail();
    return (file) => compare(field(file), value.text);
  }
  /** `appProperties has { key='request' and value='…' }` */
  function has(name: string): Test {
    expectWord('{');
    const pair: Record<string, string> = {};
    do {
      const key = take()?.text ?? '';
      expectWord('=');
      pair[key] = take()?.text ?? '';
    } while (take()?.text === 'and');
    const { key = '', value = '' } = pair;
    return (file) => (name === 'appProperties' ? file.appProperties : file.properties)[key] === value;
  }

  if (words.length === 0) return () => true;
  const test = either();
  if (peek()) throw fail();
  return test;
}

const lists: Readonly<Record<string, (file: FileRecord) => readonly string[]>> = {
  parents: ({ parents }) => parents,
  owners: ({ owner }) => [owner],
  writers: ({ owner, editors }) => [owner, ...editors],
  readers: ({ owner, editors, viewers, commenters }) => [owner, ...editors, ...viewers, ...commenters],
};

// Drive's third version has new names for what DriveApp's own search still calls by the old ones.
const fields: Readonly<Record<string, (file: FileRecord) => string>> = {
  name: ({ name }) => name,
  title: ({ name }) => name,
  fullText: ({ name, description }) => `${name} ${description}`,
  mimeType: ({ mimeType }) => mimeType,
  trashed: ({ trashed }) => String(trashed),
  starred: ({ starred }) => String(starred),
  modifiedTime: ({ modified }) => modified,
  modifiedDate: ({ modified }) => modified,
  createdTime: ({ created }) => created,
  createdDate: ({ created }) => created,
  visibility: ({ access }) => access.toLowerCase(),
};

const operators: Readonly<Record<string, (held: string, wanted: string) => boolean>> = {
  '=': (held, wanted) => same(held) === same(wanted),
  '!=': (held, wanted) => same(held) !== same(wanted),
  contains: (held, wanted) => held.toLowerCase().includes(wanted.toLowerCase()),
  '<': (held, wanted) => time(held) < time(wanted),
  '<=': (held, wanted) => time(held) <= time(wanted),
  '>': (held, wanted) => time(held) > time(wanted),
  '>=': (held, wanted) => time(held) >= time(wanted),
};

// Drive takes no notice of case in names.
function same(text: string): string {
  return text.toLowerCase();
}

function time(text: string): number {
  return Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
}

interface Word {
  text: string;
  quoted: boolean;
}

function tokens(query: string): Word[] {
  const pattern = /\s*(?:(['"])((?:\\.|(?!\1).)*)\1|([<>!]=|[=<>(){}]|[A-Za-z]\w*|true|false))\s*/gy;
  const found: Word[] = [];
  let end = 0;
  for (const match of query.matchAll(pattern)) {
    const [, quote, quoted = '', bare = ''] = match;
    found.push(quote ? { text: quoted.replace(/\\(.)/g, '$1'), quoted: true } : { text: bare, quoted: false });
    end = match.index + match[0].length;
  }
  if (query.slice(end).trim() !== '') throw exception('Invalid argument: q');
  return found;
}

export function isFolder({ mimeType }: FileRecord): boolean {
  return mimeType === FOLDER;
}
