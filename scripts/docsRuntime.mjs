import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTs } from './importTs.mjs';
import { root } from './tool.mjs';

// `npm run docs:runtime`: docs/runtime.md, every member of Apps Script that the laptop offers.
const { runtimeMarkdown } = await importTs('scripts/runtimeDocs.ts');
writeFileSync(join(root, 'docs', 'runtime.md'), runtimeMarkdown());
console.log('docs/runtime.md is written.');
