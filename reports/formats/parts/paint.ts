import { styleText } from 'node:util';
import type { Severity } from '../../report/report.ts';

export type Look = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green';

/** Adds colour to text, or returns it unchanged. Does not read the environment. */
export type Paint = (look: Look, text: string) => string;

export function paintOf(colour: boolean): Paint {
  return colour ? (look, text) => styleText(look, text, { validateStream: false }) : (_, text) => text;
}

export const severityLook = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
} as const satisfies Record<Severity, Look>;
