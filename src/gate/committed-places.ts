import type { Finding, Member, ParityReport, Place } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { askGit } from '../git/git.ts';
import { blamedLines, type LineCommit } from './blamed-lines.ts';

type Commits = ReadonlyMap<string, ReadonlyMap<number, LineCommit>>;

/**
 * The report with the commit of each line of migrations that it names. Unchanged outside a git checkout, without git, and in a shallow
 * clone, where git gives old lines to the wrong commit.
 */
export async function withCommits(report: ParityReport, folder: string): Promise<ParityReport> {
  const wanted = linesIn(report, sidesOfMigrations(report));
  if (wanted.size === 0 || !(await hasHistory(folder))) return report;
  const commits = new Map<string, ReadonlyMap<number, LineCommit>>();
  for (const [file, lines] of wanted) commits.set(file, await blamedLines(file, lines, folder));
  return { ...report, findings: report.findings.map((finding) => findingWith(finding, commits)) };
}

type SideName = 'expected' | 'actual';

function sidesOfMigrations(report: ParityReport): readonly SideName[] {
  return (['expected', 'actual'] as const).filter((side) => /^migrations:/i.test(report[side].source));
}

/** The lines of each file that findings name on these sides. */
function linesIn({ findings }: ParityReport, sides: readonly SideName[]): ReadonlyMap<string, ReadonlySet<number>> {
  const lines = new Map<string, Set<number>>();
  for (const { places, members = [] } of findings)
    for (const told of [{ places }, ...members])
      for (const side of sides) {
        const place = told.places?.[side];
        if (place !== undefined) lines.set(place.file, (lines.get(place.file) ?? new Set()).add(place.line));
      }
  return lines;
}

async function hasHistory(folder: string): Promise<boolean> {
  try {
    const answer = await askGit(['rev-parse', '--is-shallow-repository'], { folder });
    return 'output' in answer && answer.output.toString('utf8').trim() === 'false';
  } catch (error) {
    if (error instanceof EvenkeelError) return false;
    throw error;
  }
}

function findingWith(finding: Finding, commits: Commits): Finding {
  const { members } = finding;
  return {
    ...finding,
    ...placesWith(finding, commits),
    ...(members && { members: members.map((member) => ({ ...member, ...placesWith(member, commits) })) }),
  };
}

function placesWith({ places }: Pick<Member, 'places'>, commits: Commits): Pick<Member, 'places'> {
  if (places === undefined) return {};
  const { expected, actual } = places;
  return {
    places: {
      ...(expected && { expected: placeWith(expected, commits) }),
      ...(actual && { actual: placeWith(actual, commits) }),
    },
  };
}

function placeWith(place: Place, commits: Commits): Place {
  return { ...place, ...commits.get(place.file)?.get(place.line) };
}
