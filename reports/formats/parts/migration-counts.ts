import type { MigratedFile } from '../../report/migrated-file.ts';
import type { ParityReport } from '../../report/report.ts';
import { amount } from './amount.ts';

type Files = readonly MigratedFile[];

const PAIRED: ReadonlySet<MigratedFile['twin']> = new Set(['shared', 'twin', 'renumbered', 'squashed']);

/** `; of 7 files 2 have no twin and 1 fails`; empty for a report without migrations. A file of both sides is one file. */
export function filesVerdict({ migrations = [] }: ParityReport): string {
  if (migrations.length === 0) return '';
  const all = countOf(migrations);
  const wrong = [
    have(countOf(of(migrations, 'absent')), 'no twin'),
    have(countOf(of(migrations, 'stub')), 'only a stub for a twin'),
    count(countOf(migrations.filter(isFailing)), 'fails', 'fail'),
  ].filter((part) => part !== '');
  if (wrong.length > 0) return `; of ${amount(all, 'file')} ${wrong.join(', ')}`;
  const paired = countOf(migrations.filter(({ twin }) => PAIRED.has(twin)));
  if (paired < all) return `; of ${amount(all, 'file')} ${have(paired, 'a twin')}`;
  return all === 1 ? '; its only file has a twin' : `; all ${all} files have a twin`;
}

/** `7 files: 5 with a twin, 2 without`, of one side. */
export function sideFiles({ migrations = [] }: ParityReport, side: MigratedFile['side']): string {
  const own = migrations.filter((file) => file.side === side);
  const parts = [
    told(own.filter(({ twin }) => PAIRED.has(twin)).length, 'with a twin'),
    told(of(own, 'absent').length, 'without one'),
    told(of(own, 'stub').length, 'with only a stub'),
    told(of(own, 'failed').length, 'whose twin fails'),
    told(of(own, 'undone').length, 'of which nothing differs at the end'),
    told(of(own, 'unneeded').length, 'without a change that the other engine could have'),
    count(own.filter(isFailing).length, 'fails', 'fail'),
    ...undoneParts(own),
  ].filter((part) => part !== '');
  return `${amount(own.length, 'file')}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`;
}

/** How going down and up again ended, if it was tried. */
function undoneParts(files: Files): readonly string[] {
  const ended = (how: MigratedFile['undone']) => files.filter(({ undone }) => undone === how).length;
  return [
    count(ended('same'), 'goes down and up again', 'go down and up again'),
    count(ended('differs'), 'does not', 'do not'),
    told(ended('untried'), 'not undone because of its failure'),
    told(ended('never'), 'without a down migration'),
  ];
}

function of(files: Files, state: MigratedFile['twin']): Files {
  return files.filter(({ twin }) => twin === state);
}

function isFailing({ failures }: MigratedFile): boolean {
  return failures.length > 0;
}

function countOf(files: Files): number {
  return new Set(files.map(({ file }) => file)).size;
}

function have(number: number, what: string): string {
  return count(number, `has ${what}`, `have ${what}`);
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}

function told(number: number, what: string): string {
  return number === 0 ? '' : `${number} ${what}`;
}
