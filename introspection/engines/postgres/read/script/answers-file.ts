import { IntrospectionError } from '../../../../errors.ts';

/** The output of a script, by line. */
export interface AnswersFile {
  /** For messages. */
  readonly path: string;
  /** What follows `evenkeel <name> `: `script`, `server`, `before`, `after`, `12`, `12 end`. In the order of the file. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  /** The number of other lines, which a client added. */
  readonly others: number;
}

/** Only a line feed ends a line: names and texts may contain other line separators. */
export function parseAnswersFile(bytes: Uint8Array, path: string): AnswersFile {
  const lines = new Map<string, string[]>();
  let others = 0;
  for (const line of textOf(bytes).split('\n')) {
    const [, name, rest] = LINE.exec(line) ?? [];
    if (name === undefined || rest === undefined) {
      others += line.trim() === '' ? 0 : 1;
      continue;
    }
    const known = lines.get(name);
    if (known === undefined) lines.set(name, [rest]);
    else known.push(rest);
  }
  return { path, lines, others };
}

const LINE = /^\s*evenkeel (script|server|before|after|\d+ end|\d+) (.*\S)\s*$/s;

/** A Windows shell may have written the file as UTF-16. */
function textOf(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** The only line with this name. Throws `IntrospectionError` if there is none, or more than one. */
export function onlyLine(file: AnswersFile, name: string): string {
  const [line, ...more] = file.lines.get(name) ?? [];
  if (line === undefined) throw cutAnswersError(file, `lack the line "evenkeel ${name} …"`);
  if (more.length > 0) throw answersError(file, 'contain the output of more than one run', 'keep one of them');
  return line;
}

/** The error for a file that does not hold the whole output of a script. */
export function cutAnswersError(file: AnswersFile, fault: string): IntrospectionError {
  const { others } = file;
  const besides = others === 0 ? '' : ` (${others} of its lines ${others === 1 ? 'is' : 'are'} something else)`;
  const advice = 'the script ended early or lines were left out; see the messages of its client, and run it again';
  return answersError(file, `${fault}${besides}`, advice);
}

/** The error for an unusable file; `advice` says what to do. */
export function answersError({ path }: AnswersFile, fault: string, advice: string): IntrospectionError {
  return new IntrospectionError('E_SNAPSHOT_INVALID', `The answers "${path}" ${fault}: ${advice}.`);
}
