import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the browser loads, built into dist/studio by scripts/buildStudio.mjs. */
const types: Readonly<Record<string, string>> = {
  '/studio.js': 'text/javascript',
  '/studio.css': 'text/css',
  '/logo.svg': 'image/svg+xml',
};

export function assets(path: string): { type: string; bytes: Uint8Array } | undefined {
  const type = Object.hasOwn(types, path) ? types[path] : undefined;
  return type === undefined ? undefined : { type, bytes: read(path.slice(1)) };
}

/** The script that stands in for Google's own inside a panel. */
export const shim = (): string => read('panelShim.js').toString('utf8');

const read = (name: string): Buffer => readFileSync(fileURLToPath(new URL(`studio/${name}`, import.meta.url)));

export const indexPage = (token: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="studio-token" content="${token}">
<title>Knowledge Waves Studio</title>
<link rel="icon" href="/logo.svg" type="image/svg+xml">
<link rel="stylesheet" href="/studio.css">
</head>
<body>
<noscript>Knowledge Waves Studio needs JavaScript.</noscript>
<script src="/studio.js" type="module"></script>
</body>
</html>
`;

/** Own script only, and no request to anywhere else. Styles of cells are set by script, which this allows. */
export const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self' blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
