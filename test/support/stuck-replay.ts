/** A program: replays SQL that waits for long, so that the process can be ended meanwhile. */
import { readSource } from '../../src/audit/read-source.ts';

const [, , source = ''] = process.argv;
await readSource(source);
