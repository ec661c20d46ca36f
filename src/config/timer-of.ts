import { LONGEST_TIMER, parseDuration } from '../duration.ts';
import type { ConfigFile, ConfigPath } from './config-file.ts';

/** The milliseconds of a duration for a single wait. */
export function timerOf(file: ConfigFile, path: ConfigPath, text: string): number {
  const milliseconds = parseDuration(text);
  return milliseconds <= LONGEST_TIMER ? milliseconds : file.refuse(path, `"${path.join('.')}" must be at most 24d.`);
}
