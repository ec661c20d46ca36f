import { appendFile } from 'node:fs/promises';

/** Appends to one of the runner's files, such as $GITHUB_OUTPUT; without a runner there is none. */
export async function appendTo(file: string | undefined, text: string): Promise<void> {
  if (file !== undefined && text !== '') await appendFile(file, text);
}
