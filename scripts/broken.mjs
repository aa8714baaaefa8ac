// npm run broken: every broken workbook of test/broken, where a run of all tests takes a few of each kind.
import { run } from './tool.mjs';

process.env.BROKEN = 'all';
run('jest', 'test/broken');
