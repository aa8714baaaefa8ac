import { exception } from '../exception';

/**
 * A search pattern as Docs reads it: RE2, in which there are no back-references and no looking ahead or behind; flags
 * may stand at its start, as in `(?i)word`.
 */
export function patternOf(text: string): RegExp {
  const [, flags = '', body = ''] = /^(?:\(\?([imsU]+)\))?([\s\S]*)$/.exec(String(text)) ?? [];
  if (/\(\?(?:[=!]|<[=!])/.test(body) || /(?:^|[^\\])(?:\\\\)*\\[1-9]/.test(body)) throw invalid(text);
  try {
    return new RegExp(javaScript(body), `gu${flags.replace('U', '')}`);
  } catch {
    throw invalid(text);
  }
}

const classes: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: '0-9A-Za-z',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  punct: '!-\\/:-@\\[-`{-~',
  word: '\\w',
};

/** What RE2 writes otherwise than JavaScript: `(?P<name>…)`, `\z`, `\Q…\E`, `[[:digit:]]`; and it lets one escape any sign. */
function javaScript(body: string): string {
  return body
    .replace(/\\Q([\s\S]*?)(?:\\E|$)/g, (_whole, literal: string) => literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .replace(/\(\?P</g, '(?<')
    .replace(/\[:(\w+):\]/g, (whole, name: string) => classes[name] ?? whole)
    .replace(/\\([\s\S])/g, (whole, letter: string) => {
      if (letter === 'z') return '(?![\\s\\S])';
      if (letter === 'A') return '(?<![\\s\\S])';
      // JavaScript's unicode mode forbids escapes that mean nothing.
      return /[\w^$\\.*+?()[\]{}|/-]/.test(letter) ? (letter === '-' ? '\\u002d' : whole) : letter;
    });
}

function invalid(text: string): Error {
  return exception(`Invalid regular expression pattern ${text}`);
}
