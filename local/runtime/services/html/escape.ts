const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

/** Safe inside a quoted string of a script element. */
export function escapeInString(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[<>&'\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What `<?= value ?>` prints, which depends on where it stands: in the page, in a script, in a string of a script. */
export function escapeFor(before: string, value: unknown): string {
  const text = value === undefined || value === null ? '' : String(value);
  const script = /<script\b[^>]*>((?:(?!<\/script)[\s\S])*)$/i.exec(before)?.[1];
  if (script === undefined) return escapeHtml(text);
  if (endsInString(script)) return escapeInString(text);
  return typeof value === 'number' || typeof value === 'boolean' ? text : `"${escapeInString(text)}"`;
}

function endsInString(script: string): boolean {
  let quote = '';
  for (let i = 0; i < script.length; i += 1) {
    const letter = script[i]!;
    if (letter === '\\') i += 1;
    else if (quote === '' && /["'`]/.test(letter)) quote = letter;
    else if (letter === quote) quote = '';
  }
  return quote !== '';
}
