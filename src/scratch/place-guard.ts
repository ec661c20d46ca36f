/**
 * A program: drops a scratch database when its standard input closes, unless it was told before that nothing is left to
 * do. The pipe closes however the parent ends. The first line is a `GuardedPlace` as JSON, the second one `done`.
 */
import { text } from 'node:stream/consumers';
import type { GuardedPlace } from './guarded-place.ts';
import { dropScratchPlace } from './scratch-place.ts';

const [first = '', second] = (await text(process.stdin)).split('\n');
const place: GuardedPlace = JSON.parse(first);
if (second !== 'done') await dropScratchPlace(place.server, place.name);
