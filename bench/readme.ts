import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benches, isBenchName } from './benches.ts';
import { type BenchResult, type BenchRun, lastRun, renderTable } from './results.ts';

export function writeReadme(): void {
  writeFileSync(join(import.meta.dirname, 'README.md'), renderReadme(lastRun()));
}

/** `bench/README.md`, from the newest results; undefined: there are none. */
export function renderReadme(run: BenchRun | undefined): string {
  return `# Benches

\`npm run bench -- all\` runs each in turn, prints its figures with the last ones in parentheses, and writes both the newest file in
[results](results) and this page. \`npm run bench -- <name>\` runs one of them. Schemas are generated in both dialects: 4 indexes a
table, foreign keys, checks, defaults, a view for every tenth table. Ratios are taken in one run, with equal settings of the
session. \`EVENKEEL_BENCH_POSTGRES_URL\` names another server, for example one that the \`pg_dump\` of this machine can read.
[missed.md](missed.md) says why some figures are not what they should be.

${run === undefined ? 'There are no results yet.\n' : takenOf(run)}${(run?.benches ?? []).map(sectionOf).join('')}`;
}

function takenOf({ date, commit, command, machine, versions }: BenchRun): string {
  const [before, after] = machine.load.map((load) => load.toFixed(1));
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `Taken on ${date} at commit \`${commit}\` with \`${command}\`, on ${machine.cores} cores (${machine.processor}) and ${machine.memoryGiB} GiB,
with ${programs.join(', ')}. The load of the machine was ${before} at the beginning and ${after} at the end.
`;
}

function sectionOf({ name, command, tables }: BenchResult): string {
  const about = isBenchName(name) ? benches[name].about : '';
  return `\n## ${name}\n\n${about} \`${command}\`\n\n${tables.map(renderTable).join('\n')}`;
}
