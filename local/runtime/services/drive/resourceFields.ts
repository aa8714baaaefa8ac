/** Google's partial responses: `files(id,owners(emailAddress)),nextPageToken`, or `*` for everything. */
export function chosen(resource: Readonly<Record<string, unknown>>, fields: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const { name, inner } of parts(fields)) {
    for (const key of name === '*' ? Object.keys(resource) : [name]) {
      if (resource[key] !== undefined) found[key] = inner === undefined ? resource[key] : within(resource[key], inner);
    }
  }
  return found;
}

function within(value: unknown, fields: string): unknown {
  if (Array.isArray(value)) return value.map((one) => within(one, fields));
  return typeof value === 'object' && value !== null ? chosen(value as Record<string, unknown>, fields) : value;
}

interface Part {
  name: string;
  inner: string | undefined;
}

function parts(fields: string): Part[] {
  const found: Part[] = [];
  let depth = 0;
  let text = '';
  for (const letter of `${fields},`) {
    if (letter === ',' && depth === 0) {
      if (text.trim() !== '') found.push(part(text.trim()));
      text = '';
    } else {
      if (letter === '(') depth += 1;
      if (letter === ')') depth -= 1;
      text += letter;
    }
  }
  return found;
}

function part(text: string): Part {
  const nested = /^([\w*]+)(?:\((.*)\)|\/(.*))$/.exec(text);
  return nested ? { name: nested[1]!, inner: nested[2] ?? nested[3] } : { name: text, inner: undefined };
}
