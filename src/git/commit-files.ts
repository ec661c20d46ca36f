import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { EvenkeelError } from '../errors.ts';
import { writeBelow } from '../temporary-folder.ts';
import { askGit, MOST_BYTES } from './git.ts';

/** A commit that a user names, and what it is for: it is how messages call it. */
export interface NamedCommit {
  readonly ref: string;
  readonly role: 'base' | 'other branch';
}

/** A commit of the repository that a path is in. */
interface Commit extends NamedCommit {
  /** The top of the work tree, absolute. */
  readonly top: string;
  readonly id: string;
}

interface TreeEntry {
  readonly mode: string;
  readonly object: string;
  readonly size: number;
  /** Relative to the top of the repository. */
  readonly path: string;
}

/**
 * Writes the files that a commit has at a path to a folder, and returns their path there; undefined: the commit has nothing
 * at the path. Contents are as committed: no filter and no hook runs, and no link is created.
 */
export async function exportPath(path: string, named: NamedCommit, into: string): Promise<string | undefined> {
  const commit = await findCommit(path, named);
  const inside = await pathInside(path, commit);
  const entries = await entriesAt(inside, commit);
  if (entries.length === 0) return undefined;
  refuseUnreadable(entries, commit);
  const contents = await contentsOf(entries, commit);
  for (const [at, { path: file }] of entries.entries()) {
    const target = join(into, file);
    if (!target.startsWith(`${into}${sep}`)) throw refused(commit, `"${file}" leads outside the repository`);
    writeBelow(into, file, contents[at] ?? '');
  }
  return join(into, inside);
}

async function findCommit(path: string, { ref, role }: NamedCommit): Promise<Commit> {
  const folder = (await isFolder(path)) ? path : dirname(path);
  const top = await askGit(['rev-parse', '--show-toplevel'], { folder });
  if ('refusal' in top) {
    throw new EvenkeelError(
      'E_BASE',
      `The ${role} git:${ref} needs "${path}" to be in a git repository; git says: ${top.refusal}.`,
    );
  }
  const found = await askGit(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], { folder });
  if ('refusal' in found) throw await unknownCommit(folder, { ref, role });
  const commit = { top: lineOf(top.output), id: lineOf(found.output), ref, role };
  const outer = await askGit(['rev-parse', '--show-superproject-working-tree'], { folder });
  if ('output' in outer && lineOf(outer.output) !== '')
    throw refused(commit, `"${path}" is in a submodule, which has commits of its own`);
  return commit;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}

async function unknownCommit(folder: string, { ref, role }: NamedCommit): Promise<EvenkeelError> {
  const shallow = await askGit(['rev-parse', '--is-shallow-repository'], { folder });
  const help =
    'output' in shallow && lineOf(shallow.output) === 'true'
      ? 'This clone is shallow: fetch the branch, or clone with all commits (fetch-depth: 0 of actions/checkout, GIT_DEPTH: 0 of GitLab)'
      : 'Correct the name, or fetch it first (git fetch origin)';
  return new EvenkeelError('E_BASE', `This repository has no commit "${ref}" for the ${role}. ${help}.`);
}

/** The path from the top of the repository, with forward slashes; empty: the top itself. */
async function pathInside(path: string, commit: Commit): Promise<string> {
  const folder = await realpath(dirname(path));
  const inside = relative(await realpath(commit.top), join(folder, basename(path)));
  if (inside.startsWith('..')) throw refused(commit, `"${path}" is outside the repository`);
  return inside.split(sep).join('/');
}

async function entriesAt(inside: string, { top, id }: Commit): Promise<readonly TreeEntry[]> {
  const words = ['ls-tree', '-r', '-l', '-z', '--full-tree', id, ...(inside === '' ? [] : ['--', inside])];
  const listed = await askGit(words, { folder: top });
  if ('refusal' in listed) throw new EvenkeelError('E_BASE', `git cannot list the files of ${id}: ${listed.refusal}.`);
  return listed.output
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [head = '', path = ''] = [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)];
      const [mode = '', , object = '', size = ''] = head.split(/ +/);
      return { mode, object, size: Number(size) || 0, path };
    });
}

const LINK = '120000';
const SUBMODULE = '160000';

function refuseUnreadable(entries: readonly TreeEntry[], commit: Commit): void {
  const link = entries.find(({ mode }) => mode === LINK);
  if (link !== undefined)
    throw refused(commit, `"${link.path}" is a symbolic link, and Evenkeel does not follow links there`);
  const submodule = entries.find(({ mode }) => mode === SUBMODULE);
  if (submodule !== undefined)
    throw refused(commit, `"${submodule.path}" is a submodule, so its files are not in the commit`);
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) throw refused(commit, 'its files are too large');
}

/** The contents, in the order of the entries. */
async function contentsOf(entries: readonly TreeEntry[], commit: Commit): Promise<readonly Buffer[]> {
  const input = entries.map(({ object }) => `${object}\n`).join('');
  const answer = await askGit(['cat-file', '--batch'], { folder: commit.top, input });
  if ('refusal' in answer) throw refused(commit, `git says: ${answer.refusal}`);
  let at = 0;
  return entries.map(({ path }) => {
    const end = answer.output.indexOf('\n', at);
    const [, type, size = ''] = answer.output.toString('utf8', at, end).split(' ');
    if (type !== 'blob') throw refused(commit, `git cannot give "${path}"`);
    const content = answer.output.subarray(end + 1, end + 1 + Number(size));
    if (content.subarray(0, POINTER.length).toString('latin1') === POINTER)
      throw refused(commit, `"${path}" is in Git LFS, so its content is not in the commit`);
    at = end + 1 + Number(size) + 1;
    return content;
  });
}

/** The beginning of a Git LFS pointer file: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const POINTER = 'version https://git-lfs.github.com/spec/';

function refused({ ref, role }: Commit, why: string): EvenkeelError {
  const instead = role === 'base' ? ' Use the report.json of an audit of it instead.' : '';
  return new EvenkeelError('E_BASE', `The ${role} git:${ref} cannot be read: ${why}.${instead}`);
}

function lineOf(output: Buffer): string {
  return output.toString('utf8').replace(/\r?\n$/, '');
}
