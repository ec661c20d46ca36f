import type { Dialect, Snapshot } from '../../introspection/index.ts';
import type { Finding, ParityReport } from '../../reports/index.ts';
import { edited, homeOf, onlyHome } from './edit.ts';
import type { Outcome } from './outcome.ts';
import { rightlyExplained, type Tested } from './rightly-explained.ts';
import { homeOfTrial, type Trial } from './trial.ts';

/** Compares two snapshots. */
export type Compare = (expected: Snapshot, actual: Snapshot) => Promise<ParityReport>;

export interface HeldTrials {
  readonly outcomes: readonly Outcome[];
  /** Called for homes in which nothing was planted. */
  readonly strays: readonly Finding[];
}

/**
 * Audits the schema against copies that contain many trials, one in each home, so that every finding can be traced to its
 * trial. A trial that fails this way is repeated alone, in a copy with its home and little else.
 */
export async function holdTrials(
  snapshot: Snapshot,
  { enforcesTypes }: Dialect,
  trials: readonly Trial[],
  compare: Compare,
): Promise<HeldTrials> {
  const outcomes = new Map<Trial, Outcome>();
  const strays: Finding[] = [];
  for (const round of roundsOf(trials)) {
    const report = await audit(snapshot, round, compare);
    const found = findingsByHome(report);
    for (const trial of round) {
      const findings = found.get(homeOfTrial(trial)) ?? [];
      const outcome = outcomeOf(trial, findings);
      outcomes.set(
        trial,
        outcome.result === 'proved' ? outcome : await holdAlone({ snapshot, enforcesTypes }, trial, compare),
      );
    }
    const planted = new Set(round.map(homeOfTrial));
    strays.push(...[...found].flatMap(([home, findings]) => (planted.has(home) ? [] : findings)));
  }
  return { outcomes: trials.flatMap((trial) => outcomes.get(trial) ?? []), strays };
}

async function holdAlone(tested: Tested, trial: Trial, compare: Compare): Promise<Outcome> {
  const report = await audit(onlyHome(tested.snapshot, homeOfTrial(trial)), [trial], compare);
  const outcome = outcomeOf(trial, findingsByHome(report).get(homeOfTrial(trial)) ?? []);
  if (outcome.result === 'proved' || trial.sort === 'spelling') return outcome;
  const rules = Object.keys(report.explained);
  const because = rightlyExplained(trial, rules, tested);
  return { trial, result: because === undefined ? 'failed' : 'explained', rules, because: because ?? [] };
}

function audit(snapshot: Snapshot, trials: readonly Trial[], compare: Compare): Promise<ParityReport> {
  const copy = edited(
    snapshot,
    trials.map(({ edit }) => edit),
  );
  return trials[0]?.reversed ? compare(copy, snapshot) : compare(snapshot, copy);
}

/** Trials that fit into one copy: all of one sort, at most one per home. */
function roundsOf(trials: readonly Trial[]): readonly (readonly Trial[])[] {
  const rounds = new Map<string, Trial[]>();
  const turns = new Map<string, number>();
  for (const trial of trials) {
    const purpose = `${trial.sort === 'spelling'} ${trial.reversed}`;
    const home = `${purpose} ${homeOfTrial(trial)}`;
    const turn = turns.get(home) ?? 0;
    turns.set(home, turn + 1);
    const round = rounds.get(`${purpose} ${turn}`);
    if (round === undefined) rounds.set(`${purpose} ${turn}`, [trial]);
    else round.push(trial);
  }
  return [...rounds.values()];
}

/** Findings by each home they are about, without advice, which is not about a difference. */
function findingsByHome({ findings }: ParityReport): ReadonlyMap<string, readonly Finding[]> {
  const homes = new Map<string, Finding[]>();
  for (const finding of findings.filter(({ differences }) => differences > 0)) {
    const objects = finding.members?.map(({ object }) => object) ?? [finding.object];
    for (const home of new Set(objects.map(homeOf))) {
      const known = homes.get(home);
      if (known === undefined) homes.set(home, [finding]);
      else known.push(finding);
    }
  }
  return homes;
}

function outcomeOf(trial: Trial, findings: readonly Finding[]): Outcome {
  const loud = findings.filter(({ severity }) => severity !== 'info');
  const speaking = trial.sort === 'spelling' ? loud : findings.filter((finding) => isAbout(finding, trial));
  const proved = speaking.length > 0 === (trial.sort !== 'spelling');
  const rules = [...new Set(speaking.map(({ rule }) => rule))].toSorted();
  return { trial, result: proved ? 'proved' : 'failed', rules, because: [] };
}

/** Whether a finding names an object of the trial's kind in its home, or the owner itself. */
function isAbout({ object, members }: Finding, trial: Trial): boolean {
  return (members?.map((member) => member.object) ?? [object]).some(
    (home) => homeOf(home) === homeOfTrial(trial) && (home.kind === trial.kind || home.owner === null),
  );
}
