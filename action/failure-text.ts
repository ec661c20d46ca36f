import { type ExitCode, exitCodes } from '../src/exit-code.ts';

const SHOWN = 3_000;

const sentences: ReadonlyMap<number, string> = new Map<ExitCode, string>([
  [exitCodes.notCompared, 'Evenkeel could not compare enough: the check fails whatever it found.'],
  [exitCodes.usage, 'Wrong usage or configuration: Evenkeel compared nothing.'],
]);

/** Why an audit fails regardless of its reports, as Markdown with its output; empty if it does not. */
export function failureText(code: number, said: string): string {
  const sentence = sentences.get(code);
  if (sentence === undefined) return '';
  const text = said.trim().slice(0, SHOWN);
  return text === '' ? `**${sentence}**` : `**${sentence}**\n\n${codeBlock(text)}`;
}

/** A code block that backticks inside cannot end. */
function codeBlock(text: string): string {
  const runs = (text.match(/`+/g) ?? []).map(({ length }) => length);
  const fence = '`'.repeat(Math.max(2, ...runs) + 1);
  return `${fence}text\n${text}\n${fence}`;
}
