import type { Engine, Kind } from '../../../introspection/index.ts';
import type { MigratedFile, MigrationRemark } from '../../../reports/index.ts';
import type { PlayedStep } from '../steps/played-step.ts';
import { type Deed, deedKey, deedsOf } from './deed.ts';

/** The files of one engine, in the order in which they were run. */
export interface MigratedSide {
  readonly engine: Engine;
  readonly steps: readonly PlayedStep[];
  /** The kinds that were read of it. */
  readonly covers: readonly Kind[];
  /** What the folder showed before they were run. */
  readonly remarks: readonly MigrationRemark[];
}

/**
 * How a file relates to those of the other engine.
 * `shared`: the same file is run for both. `twin`: a file of the same name does the same. `renumbered`: a file of another
 * name does. `squashed`: several files do it, or a part of one. `failed`: the file of the same name does not, because of
 * statements that fail. `stub`: the file of the same name does far less. `absent`: no file does it. `undone`: no file does it,
 * and nothing of it remains. `unneeded`: it changes nothing that the other engine could have.
 */
type TwinState = MigratedFile['twin'];

export interface TwinnedStep {
  readonly step: PlayedStep;
  readonly state: TwinState;
  /** The files of the other side, those that do most of it first. */
  readonly twins: readonly string[];
  /** What it does to the schema, as far as both engines have such objects. */
  readonly deeds: readonly Deed[];
  /** What no file of the other side does, and no later file of its own undoes. */
  readonly missing: readonly Deed[];
}

/** A file has a twin if the other side does at least this share of it: engines need not have the same checks and keys. */
const ENOUGH = 0.5;
/** One file is another one with a new name if each does this share of the other. */
const ALIKE = 0.8;

/** For each file of `own`, what does the same in the files of `other`. Files are paired by what they do; names only come first. */
export function twinsOf(own: MigratedSide, other: MigratedSide): readonly TwinnedStep[] {
  const covered = new Set(other.covers);
  const shared = new Set(own.covers.filter((kind) => covered.has(kind)));
  const steps = doneIn(own, shared);
  const others = new Counterparts(doneIn(other, shared));
  const undone = undoneIn(steps);
  return steps.map((done, at) => {
    const { step, deeds } = done;
    const found = others.doing(deeds);
    const missing = deeds.filter((deed) => others.lacks(deed) && (undone.get(deed.what) ?? 0) <= at);
    return { step, deeds, missing, ...relationOf(done, found, others, missing) };
  });
}

/** A step and what it does. */
interface DoneStep {
  readonly step: PlayedStep;
  readonly deeds: readonly Deed[];
  readonly keys: ReadonlySet<string>;
}

function doneIn({ steps }: MigratedSide, shared: ReadonlySet<Kind>): readonly DoneStep[] {
  return steps.map((step) => {
    const deeds = deedsOf(step.changes, shared);
    return { step, deeds, keys: new Set(deeds.map(({ key }) => key)) };
  });
}

/** For each object, the last step that makes or drops it: what an earlier step did to it no longer stands. */
function undoneIn(steps: readonly DoneStep[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const [at, { deeds }] of steps.entries())
    for (const { does, what } of deeds) if (does !== 'change') last.set(what, at);
  return last;
}

/** A step of the other side that does something of a step, and how much. */
interface Found {
  readonly done: DoneStep;
  readonly count: number;
}

/** The steps of the other side, by what they do. */
class Counterparts {
  readonly #byKey = new Map<string, DoneStep[]>();
  readonly #byStem: ReadonlyMap<string, DoneStep>;
  readonly #byTitle: ReadonlyMap<string, DoneStep[]>;

  constructor(steps: readonly DoneStep[]) {
    this.#byStem = new Map(steps.map((done) => [done.step.stem, done]));
    this.#byTitle = Map.groupBy(steps, ({ step }) => step.title);
    for (const done of steps)
      for (const key of done.keys) {
        const doing = this.#byKey.get(key);
        if (doing === undefined) this.#byKey.set(key, [done]);
        else doing.push(done);
      }
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** Whether no step does it. What no step makes need not be dropped. */
  lacks({ does, key, what }: Deed): boolean {
    return !this.has(key) && (does !== 'drop' || this.has(deedKey('make', what)));
  }

  /** The step of the same name, with the same number or as the only one with that title. */
  named({ stem, title }: PlayedStep): DoneStep | undefined {
    const alike = title === '' ? [] : (this.#byTitle.get(title) ?? []);
    return this.#byStem.get(stem) ?? (alike.length === 1 ? alike[0] : undefined);
  }

  /** The steps that do any of it, those that do most first. */
  doing(deeds: readonly Deed[]): readonly Found[] {
    const counts = new Map<DoneStep, number>();
    for (const { key } of deeds)
      for (const done of this.#byKey.get(key) ?? []) counts.set(done, (counts.get(done) ?? 0) + 1);
    return [...counts].map(([done, count]) => ({ done, count })).toSorted((one, next) => next.count - one.count);
  }
}

function relationOf(
  { step, deeds, keys }: DoneStep,
  found: readonly Found[],
  others: Counterparts,
  missing: readonly Deed[],
): Pick<TwinnedStep, 'state' | 'twins'> {
  const named = others.named(step);
  const files = found.map(({ done }) => done.step.file);
  if (named?.step.file === step.file) return { state: 'shared', twins: [step.file] };
  if (deeds.length === 0)
    return { state: named === undefined ? 'unneeded' : 'twin', twins: named ? [named.step.file] : [] };
  const byNamed = found.find(({ done }) => done === named)?.count ?? 0;
  if (named !== undefined && byNamed >= ENOUGH * deeds.length)
    return { state: isRenumbered(step, named.step), twins: [named.step.file] };
  const covered = deeds.filter(({ key }) => others.has(key)).length;
  if (covered >= ENOUGH * deeds.length) {
    const [most] = found;
    const alike = most !== undefined && most.count >= ALIKE * Math.max(keys.size, most.done.keys.size);
    return { state: alike ? 'renumbered' : 'squashed', twins: alike ? files.slice(0, 1) : files };
  }
  if (missing.length === 0) return { state: 'undone', twins: files };
  if (named === undefined) return { state: 'absent', twins: files };
  return { state: named.step.failures.length > 0 ? 'failed' : 'stub', twins: [named.step.file] };
}

function isRenumbered(one: PlayedStep, other: PlayedStep): 'twin' | 'renumbered' {
  return one.stem === other.stem ? 'twin' : 'renumbered';
}
