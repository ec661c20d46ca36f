/** A program that opens a scratch server, writes its URL to standard output, and ends when its standard input closes. */
import { openEmbeddedServer } from '../../src/scratch/embedded-server.ts';

const server = await openEmbeddedServer();
process.stdout.write(`${server.url()}\n`);
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
