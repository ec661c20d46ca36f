import { type ExitCode, exitCodes } from '../src/exit-code.ts';

const SHOWN = 3_000;

const sentences: ReadonlyMap<number, string> = new Map<ExitCode, string>([
  [exitCodes.notCompared, 'Evenkeel could not compare enough to tell: the check fails whatever was found.'],
  [exitCodes.usage, 'Evenkeel was started wrongly, and nothing was compared.'],
]);

/** Why an audit fails whatever its reports say, as Markdown with what it said; empty where it does not. */
export function failureText(code: number, said: string): string {
  const sentence = sentences.get(code);
  if (sentence === undefined) return '';
  const text = said.trim().slice(0, SHOWN);
  return text === '' ? `**${sentence}**` : `**${sentence}**\n\n${codeBlock(text)}`;
}

/** A block that no run of backticks inside can end. */
function codeBlock(text: string): string {
  const runs = (text.match(/`+/g) ?? []).map(({ length }) => length);
  const fence = '`'.repeat(Math.max(2, ...runs) + 1);
  return `${fence}text\n${text}\n${fence}`;
}
