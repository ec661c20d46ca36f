/**
 * A program that drops a scratch database when its standard input closes. The pipe closes however the parent ends.
 * The lines of the input are the URL of the server, the name of the database, and `done` if the parent has dropped it.
 */
import { text } from 'node:stream/consumers';
import { dropOwnedDatabase } from './owned-database.ts';

const [server = '', name = '', last] = (await text(process.stdin)).split('\n');
if (last === '') await dropOwnedDatabase(decodeURIComponent(server), name);
