import { type Address, type Kind, kindNames, type SnapshotHead } from '../../introspection/index.ts';
import type { HeldTrials } from './held-trials.ts';
import type { Outcome } from './outcome.ts';
import type { Untested } from './planted-trials.ts';

/** Trials of one sort: their number and results. */
export interface Tally {
  readonly tried: number;
  readonly proved: number;
  /** Rightly explained by a rule. */
  readonly explained: number;
}

export interface Failure {
  readonly object: Address;
  /** The title of a fact, `missing`, `extra`, or the name of a spelling. */
  readonly what: string;
  /** `missed`: a planted difference gave no finding. `false-alarm`: a rewrite gave a finding. */
  readonly failure: 'missed' | 'false-alarm';
  readonly before: string;
  readonly after: string;
  /** The rules that explained it, or that raised the alarm. */
  readonly rules: readonly string[];
}

export interface SelfTestReport {
  readonly format: 'evenkeel-selftest/1';
  /** `nothing`: no object was found, so nothing is proved. */
  readonly verdict: 'proved' | 'not-proved' | 'nothing';
  readonly source: Pick<SnapshotHead, 'engine' | 'source' | 'takenAt'>;
  readonly kinds: readonly {
    readonly kind: Kind;
    readonly objects: number;
    readonly attributes: Tally;
    readonly absences: Tally;
    readonly spellings: Tally;
  }[];
  /** Planted changes that a rule rightly explains, counted separately. */
  readonly explained: readonly {
    readonly kind: Kind;
    readonly what: string;
    readonly rule: string;
    readonly why: string;
    readonly count: number;
  }[];
  readonly failures: readonly Failure[];
  /** Facts in which nothing could be planted. */
  readonly untested: readonly Untested[];
}

export function selfTestReportOf(
  source: SelfTestReport['source'],
  objects: ReadonlyMap<Kind, number>,
  { outcomes, strays }: HeldTrials,
  untested: readonly Untested[],
): SelfTestReport {
  const failures = [...outcomes.flatMap(failureOf), ...strays.map(strayOf)];
  return {
    format: 'evenkeel-selftest/1',
    verdict: outcomes.length === 0 ? 'nothing' : failures.length === 0 ? 'proved' : 'not-proved',
    source,
    kinds: kindNames.flatMap((kind) => {
      const count = objects.get(kind) ?? 0;
      const own = outcomes.filter(({ trial }) => trial.kind === kind);
      return count === 0 ? [] : [{ kind, objects: count, ...talliesOf(own) }];
    }),
    explained: explainedIn(outcomes),
    failures,
    untested,
  };
}

function talliesOf(outcomes: readonly Outcome[]): Record<'attributes' | 'absences' | 'spellings', Tally> {
  const groups = Map.groupBy(outcomes, ({ trial }) => trial.sort);
  return {
    attributes: tallyOf(groups.get('attribute') ?? []),
    absences: tallyOf(groups.get('absence') ?? []),
    spellings: tallyOf(groups.get('spelling') ?? []),
  };
}

function tallyOf(outcomes: readonly Outcome[]): Tally {
  const count = (wanted: Outcome['result']) => outcomes.filter(({ result }) => result === wanted).length;
  return { tried: outcomes.length, proved: count('proved'), explained: count('explained') };
}

function explainedIn(outcomes: readonly Outcome[]): SelfTestReport['explained'] {
  const all = outcomes.flatMap(({ trial: { kind, what }, because }) =>
    because.map(({ rule, why }) => ({ kind, what, rule, why })),
  );
  const groups = Map.groupBy(all, (entry) => JSON.stringify(entry));
  return [...groups.values()].flatMap(([first, ...more]) => (first ? [{ ...first, count: more.length + 1 }] : []));
}

function failureOf({ trial, result, rules }: Outcome): readonly Failure[] {
  if (result !== 'failed') return [];
  const { kind, namespace, owner, name } = trial.object;
  const [before, after] = trial.shown;
  const failure = trial.sort === 'spelling' ? 'false-alarm' : 'missed';
  return [{ object: { kind, namespace, owner, name }, what: trial.what, failure, before, after, rules }];
}

function strayOf({ object, rule, expected = '', actual = '' }: HeldTrials['strays'][number]): Failure {
  const what = 'nothing was planted here';
  return { object, what, failure: 'false-alarm', before: expected, after: actual, rules: [rule] };
}
