/** A program: opens a scratch server, writes its URL to standard output, and ends when its standard input does. */
import { openEmbeddedServer } from '../../src/scratch/embedded-server.ts';

const server = await openEmbeddedServer();
process.stdout.write(`${server.url()}\n`);
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
