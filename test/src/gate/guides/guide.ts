import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actionRoot } from '../../../action/composite-action.ts';

/** A fenced block of a guide. */
export interface Sample {
  readonly language: string;
  readonly text: string;
  /** The file for the block, which the line before names. */
  readonly file: string | undefined;
}

const FENCED = /(?:^`([^`\n]+)`:\n\n)?^```(\w+)\n(.*?)^```$/gms;

/** The samples of a page of docs/gate, in their order. */
export async function readGuide(page: string): Promise<readonly Sample[]> {
  const text = await readFile(join(actionRoot, 'docs/gate', page), 'utf8');
  return [...text.matchAll(FENCED)].map(([, file, language = '', sample = '']) => ({ language, text: sample, file }));
}
