import { type Engine, fewOf, type Snapshot } from '../../../introspection/index.ts';
import { headline, type MigrationRemark } from '../../../reports/index.ts';
import type { Failure } from '../../migrations/steps/played-step.ts';
import type { FileStatements } from '../statements/file-statements.ts';
import type { StepWatch } from '../statements/step-watch.ts';
import { differencesBetween } from './differences-between.ts';
import { StepReadings } from './step-readings.ts';

/** One step of a round trip. */
export interface Turn extends FileStatements {
  readonly does: 'up' | 'down' | 'again';
  /** Whether its file is undone and done again. */
  readonly tried: boolean;
}

/** How undoing a file and doing it again ended. */
type OnEnd = (turn: Turn, ended: 'same' | 'differs' | 'untried', remark?: MigrationRemark) => void;

/** The number of differences that are named. */
const NAMED = 3;

/** A round trip in one database, up to the first file that does not lead back. */
export class RoundTripPass implements StepWatch {
  readonly strict = false;
  readonly #engine: Engine;
  readonly #turns: readonly Turn[];
  readonly #onEnd: OnEnd;
  #place = 0;
  readonly #readings = new StepReadings();
  #before: Snapshot | undefined;
  #after: Snapshot | undefined;
  /** Whether a file did not lead back, so that the turns after it were not run. */
  stopped = false;

  constructor(engine: Engine, turns: readonly Turn[], onEnd: OnEnd) {
    this.#engine = engine;
    this.#turns = turns;
    this.#onEnd = onEnd;
  }

  stepsIn(): readonly FileStatements[] {
    return this.#turns;
  }

  begin(): void {
    this.#place = 0;
  }

  async end(_: string, failures: readonly Failure[], source: () => Promise<string>): Promise<boolean> {
    const turn = this.#turns[this.#place];
    this.#place += 1;
    const next = this.#turns[this.#place];
    if (turn === undefined || !(turn.tried || next?.tried)) return true;
    this.stopped = !(await this.#leadsOn(turn, failures[0], await this.#readings.read(source)));
    return !this.stopped;
  }

  async finish(): Promise<void> {
    await this.#readings.close();
  }

  async #leadsOn(turn: Turn, failure: Failure | undefined, now: Snapshot): Promise<boolean> {
    if (turn.tried && turn.does === 'up') {
      this.#after = now;
      if (failure !== undefined) this.#onEnd(turn, 'untried');
      return failure === undefined;
    }
    const remark = turn.tried ? await this.#findRemark(turn, failure, now) : undefined;
    if (remark !== undefined) this.#onEnd(turn, 'differs', remark);
    else if (turn.does === 'again') this.#onEnd(turn, 'same');
    if (turn.does !== 'down') this.#before = now;
    return remark === undefined;
  }

  /** What is wrong after going back, or after doing it again. */
  async #findRemark(
    { file, statements, does }: Turn,
    failure: Failure | undefined,
    now: Snapshot,
  ): Promise<MigrationRemark | undefined> {
    const { title } = this.#engine;
    const said = { rule: 'migration.not-undone', key: title } as const;
    if (failure !== undefined) {
      const { file: place, line, why } = failure;
      const text = `${title}: ${does === 'down' ? 'going back fails' : 'after going back, it fails'}: ${why}.`;
      return { ...said, file: place, line, text };
    }
    const wanted = does === 'down' ? this.#before : this.#after;
    const apart = wanted === undefined ? [] : await differencesBetween(wanted, now);
    if (apart.length === 0) return undefined;
    const way = does === 'down' ? 'going back' : 'going back and forth again';
    const { file: place, line } = statements[0] ?? { file, line: 1 };
    const text = `${title}: ${way} leads to another schema: ${fewOf(apart.map(headline), NAMED, '; ')}.`;
    return { ...said, file: place, line, text };
  }
}
