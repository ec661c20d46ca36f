import type { Dialect, Snapshot } from '../../introspection/index.ts';
import type { Finding, ParityReport } from '../../reports/index.ts';
import { edited, onlyPlace, placeOf } from './edit.ts';
import type { Outcome } from './outcome.ts';
import { rightlyExplained, type Tested } from './rightly-explained.ts';
import { type Trial, trialPlace } from './trial.ts';

/** Compares two snapshots. */
export type Compare = (expected: Snapshot, actual: Snapshot) => Promise<ParityReport>;

export interface HeldTrials {
  readonly outcomes: readonly Outcome[];
  /** Called for places in which nothing was planted. */
  readonly strays: readonly Finding[];
}

/**
 * Audits the schema against copies in which many trials stand, one in each place, so that every finding can be traced to
 * its trial. What is not proved that way is tried again alone, in a copy that holds its place and little else.
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
    const told = findingsByPlace(report);
    for (const trial of round) {
      const findings = told.get(trialPlace(trial)) ?? [];
      const outcome = outcomeOf(trial, findings);
      outcomes.set(
        trial,
        outcome.result === 'proved' ? outcome : await holdAlone({ snapshot, enforcesTypes }, trial, compare),
      );
    }
    const planted = new Set(round.map(trialPlace));
    strays.push(...[...told].flatMap(([place, findings]) => (planted.has(place) ? [] : findings)));
  }
  return { outcomes: trials.flatMap((trial) => outcomes.get(trial) ?? []), strays };
}

async function holdAlone(tested: Tested, trial: Trial, compare: Compare): Promise<Outcome> {
  const report = await audit(onlyPlace(tested.snapshot, trialPlace(trial)), [trial], compare);
  const outcome = outcomeOf(trial, findingsByPlace(report).get(trialPlace(trial)) ?? []);
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

/** Trials that fit into one copy: all of one sort, at most one per place. */
function roundsOf(trials: readonly Trial[]): readonly (readonly Trial[])[] {
  const rounds = new Map<string, Trial[]>();
  const turns = new Map<string, number>();
  for (const trial of trials) {
    const purpose = `${trial.sort === 'spelling'} ${trial.reversed}`;
    const place = `${purpose} ${trialPlace(trial)}`;
    const turn = turns.get(place) ?? 0;
    turns.set(place, turn + 1);
    const round = rounds.get(`${purpose} ${turn}`);
    if (round === undefined) rounds.set(`${purpose} ${turn}`, [trial]);
    else round.push(trial);
  }
  return [...rounds.values()];
}

/** Findings by every place they are about. Advice accounts for no difference. */
function findingsByPlace({ findings }: ParityReport): ReadonlyMap<string, readonly Finding[]> {
  const places = new Map<string, Finding[]>();
  for (const finding of findings.filter(({ differences }) => differences > 0)) {
    const objects = finding.members?.map(({ object }) => object) ?? [finding.object];
    for (const place of new Set(objects.map(placeOf))) {
      const known = places.get(place);
      if (known === undefined) places.set(place, [finding]);
      else known.push(finding);
    }
  }
  return places;
}

function outcomeOf(trial: Trial, findings: readonly Finding[]): Outcome {
  const loud = findings.filter(({ severity }) => severity !== 'info');
  const speaking = trial.sort === 'spelling' ? loud : findings.filter((finding) => isAbout(finding, trial));
  const proved = speaking.length > 0 === (trial.sort !== 'spelling');
  const rules = [...new Set(speaking.map(({ rule }) => rule))].toSorted();
  return { trial, result: proved ? 'proved' : 'failed', rules, because: [] };
}

/** Whether a finding names an object of the trial's kind in its place, or the owner itself. */
function isAbout({ object, members }: Finding, trial: Trial): boolean {
  return (members?.map((member) => member.object) ?? [object]).some(
    (told) => placeOf(told) === trialPlace(trial) && (told.kind === trial.kind || told.owner === null),
  );
}
