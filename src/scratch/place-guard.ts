/**
 * A program that drops a scratch database when its standard input closes. The pipe closes however the parent ends.
 * The first line of the input is a `GuardedPlace` as JSON. The second line is `done` if the parent has dropped the database.
 */
import { text } from 'node:stream/consumers';
import type { GuardedPlace } from './guarded-place.ts';
import { dropScratchPlace } from './scratch-place.ts';

const [first = '', second] = (await text(process.stdin)).split('\n');
const place: GuardedPlace = JSON.parse(first);
if (second !== 'done') await dropScratchPlace(place.server, place.name);
