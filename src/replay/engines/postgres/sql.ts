import { knownEngine } from '../../../../introspection/index.ts';

/** How PostgreSQL's statements are cut into words. */
export const { sql } = knownEngine('postgres');
