import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTs } from './importTs.mjs';
import { root } from './tool.mjs';

// `npm run docs:tabs`: docs/tabs.md from the same declarations that set-up, checks and dropdowns come from.
const { tabsMarkdown } = await importTs('src/tabs/docs.ts');
writeFileSync(join(root, 'docs', 'tabs.md'), tabsMarkdown());
console.log('docs/tabs.md is written.');
