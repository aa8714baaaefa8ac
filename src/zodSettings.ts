import { z } from 'zod';
import { en } from 'zod/locales';

// zod makes faster checks with `new Function` unless told not to, and decides when a schema is made. So this is a file
// of its own, to be imported before any file that makes one.
z.config({ ...en(), jitless: true });
