import { type Engine, fewOf } from '../../introspection/index.ts';
import { headline, type MigrationRemark, type OneDifference, printable } from '../../reports/index.ts';
import type { NamedFile } from '../migrations/named-file.ts';
import type { Recorded } from './recorded.ts';

/** A live database beside the files of its engine. */
export interface LiveJudged {
  readonly engine: Engine;
  /** The database, without secrets. */
  readonly live: string;
  /** In the order in which they are run. */
  readonly files: readonly NamedFile[];
  /** The files that it has not run. */
  readonly pending: ReadonlySet<string>;
  /** Undefined: no runner recorded anything. */
  readonly recorded: Recorded | undefined;
  /** What differs from the schema of the files that it has run, and from that of all. */
  readonly fromApplied: readonly OneDifference[];
  readonly fromAll: readonly OneDifference[];
}

/** The number of differences and entries that are named. */
const NAMED = 3;

/** Each difference of a live database is told once: as pending, as recorded and not there, as ahead, or as made by hand. */
export function liveRemarks(judged: LiveJudged): readonly MigrationRemark[] {
  const { fromApplied } = judged;
  return [
    ...failedRemarks(judged),
    ...fromApplied.map((difference) => differenceRemark(difference, judged)),
    ...aheadRemarks(judged),
    ...pendingRemarks(judged),
  ];
}

function failedRemarks(judged: LiveJudged): readonly MigrationRemark[] {
  const { recorded, live } = judged;
  return (recorded?.failed ?? []).map((entry) => ({
    rule: 'migration.run-failed',
    key: `${live} ${entry.shown}`,
    file: lastRun(judged),
    line: 1,
    text: `${live}: ${recorded?.runner.title} recorded in ${recorded?.table} that "${printable(entry.shown)}" failed or did not end.`,
  }));
}

function differenceRemark(difference: OneDifference, judged: LiveJudged): MigrationRemark {
  const { live, recorded, pending } = judged;
  const { places, severity, differenceId, expected, actual } = difference;
  const place = places?.expected;
  const at = place === undefined || pending.has(place.file) ? { file: lastRun(judged), line: 1 } : place;
  const said = { key: `${live} ${differenceId}`, file: at.file, line: at.line, severity } as const;
  const what = `${live}: ${headline(difference)}`;
  const isMissing = difference.field === undefined && expected !== undefined && actual === undefined;
  const unknown = recorded?.unknown ?? [];
  if (isMissing && recorded?.files.has(at.file) && place?.how === 'made')
    return { ...said, rule: 'migration.not-there', text: `${what}, although the file is recorded as run.` };
  if (unknown.length === 0)
    return { ...said, rule: 'migration.by-hand', text: `${what}. No file that was run does this.` };
  const entries = fewOf(
    unknown.map(({ shown }) => `"${printable(shown)}"`),
    NAMED,
  );
  return {
    ...said,
    rule: 'migration.ahead',
    text: `${what}. It may come from ${entries}, which the folder does not have.`,
  };
}

function aheadRemarks(judged: LiveJudged): readonly MigrationRemark[] {
  const { recorded, live } = judged;
  return (recorded?.unknown ?? []).map((entry) => ({
    rule: 'migration.ahead',
    key: `${live} ${entry.shown}`,
    file: lastRun(judged),
    line: 1,
    text: `${live}: ${recorded?.table} has "${printable(entry.shown)}", which is none of the files.`,
  }));
}

function pendingRemarks({ live, files, pending, fromApplied, fromAll }: LiveJudged): readonly MigrationRemark[] {
  const already = new Set(fromApplied.map(keyOf));
  const later = fromAll.filter((difference) => !already.has(keyOf(difference)));
  const waiting = files.filter(({ file }) => pending.has(file));
  const last = waiting.at(-1)?.file;
  const fileOf = ({ places }: OneDifference) => {
    const file = places?.expected?.file;
    return file !== undefined && pending.has(file) ? file : last;
  };
  return waiting.map(({ file }) => {
    const own = later.filter((difference) => fileOf(difference) === file);
    const brings = own.length === 0 ? '' : ` Until then: ${fewOf(own.map(headline), NAMED, '; ')}.`;
    return { rule: 'migration.pending', key: live, file, line: 1, text: `${live}: it was not run yet.${brings}` };
  });
}

function keyOf({ rule, object: { kind, namespace, owner, name }, field }: OneDifference): string {
  return JSON.stringify([rule, kind, namespace, owner, name, field]);
}

/** What has no file of its own is told at the last file that was run. */
function lastRun({ files, pending }: LiveJudged): string {
  const run = files.filter(({ file }) => !pending.has(file));
  return (run.at(-1) ?? files[0])?.file ?? '';
}
