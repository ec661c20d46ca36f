import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { askGit } from '../git/git.ts';

/** The commit that wrote a line, without the name of its author. */
export interface LineCommit {
  /** The whole id. */
  readonly commit: string;
  /** The day of the author, `YYYY-MM-DD`, in the zone of the author. */
  readonly date: string;
  /** The number of the pull request in the subject, if there is one. */
  readonly pullRequest?: number;
}

/**
 * The commits that wrote these lines of a file, by line; none if the file is not as it was committed. Like all that is asked
 * of git, it runs no filter.
 */
export async function blamedLines(
  file: string,
  lines: ReadonlySet<number>,
  folder: string,
): Promise<ReadonlyMap<number, LineCommit>> {
  if (!(await isAsCommitted(file, folder))) return new Map();
  const ranges = [...lines].flatMap((line) => ['-L', `${line},${line}`]);
  const words = ['blame', '--porcelain', '--no-textconv', ...ranges, 'HEAD', '--', file];
  const answer = await askGit(words, { folder });
  return 'output' in answer ? linesIn(answer.output.toString('utf8')) : new Map();
}

async function isAsCommitted(file: string, folder: string): Promise<boolean> {
  const answer = await askGit(['cat-file', 'blob', `HEAD:./${file}`], { folder });
  return 'output' in answer && answer.output.equals(await readFile(resolve(folder, file)));
}

/** What `git blame --porcelain` says: https://git-scm.com/docs/git-blame#_the_porcelain_format. It tells of each commit only once. */
function linesIn(porcelain: string): ReadonlyMap<number, LineCommit> {
  const commits = new Map<string, LineCommit | undefined>();
  const lines = new Map<number, LineCommit>();
  for (const [, id = '', line, told = ''] of porcelain.matchAll(ENTRY)) {
    if (!commits.has(id)) commits.set(id, commitOf(id, told));
    const commit = commits.get(id);
    if (commit !== undefined) lines.set(Number(line), commit);
  }
  return lines;
}

const ENTRY = /^([0-9a-f]{40,64}) \d+ (\d+)(?: \d+)?\n((?:[a-z-]+(?: .*)?\n)*)\t.*$/gm;

function commitOf(commit: string, told: string): LineCommit | undefined {
  const [, seconds, sign, hours, minutes] = /^author-time (\d+)\nauthor-tz ([+-])(\d\d)(\d\d)$/m.exec(told) ?? [];
  if (seconds === undefined) return undefined;
  const zone = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
  const [date = ''] = new Date((Number(seconds) + zone) * 1000).toISOString().split('T');
  const pullRequest = pullRequestIn(/^summary (.*)$/m.exec(told)?.[1] ?? '');
  return { commit, date, ...(pullRequest !== undefined && { pullRequest }) };
}

/** Of GitHub: `Add tags (#12)`, `Merge pull request #12 from …`. */
function pullRequestIn(subject: string): number | undefined {
  const [, number] = /\(#(\d+)\)$/.exec(subject) ?? /^Merge pull request #(\d+) /.exec(subject) ?? [];
  return number === undefined ? undefined : Number(number);
}
