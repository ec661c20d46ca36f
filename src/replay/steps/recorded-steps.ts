import type { SchemaObject, Statement } from '../../../introspection/index.ts';
import type { NamedFile } from '../../migrations/named-file.ts';
import type { PlayedStep } from '../../migrations/steps/played-step.ts';
import { changesBetween } from '../../migrations/steps/schema-change.ts';
import { type FileStatements, filesOf } from '../statements/file-statements.ts';
import type { StepWatch } from '../statements/step-watch.ts';
import { StepReadings } from './step-readings.ts';

type Played = Pick<PlayedStep, 'failures' | 'changes'>;

const NOTHING: Played = { failures: [], changes: [] };

/** Records what each file of a replay changes. */
export class RecordedSteps implements StepWatch {
  readonly #played = new Map<string, Played>();
  #objects: readonly SchemaObject[] = [];
  readonly #readings = new StepReadings();
  readonly strict: boolean;

  constructor(strict = false) {
    this.strict = strict;
  }

  /** These files as steps; one without statements changed nothing. */
  stepsOf(files: readonly NamedFile[]): readonly PlayedStep[] {
    return files.map((named) => ({ ...named, ...(this.#played.get(named.file) ?? NOTHING) }));
  }

  stepsIn(statements: readonly Statement[]): readonly FileStatements[] {
    return filesOf(statements);
  }

  begin(): void {
    this.#played.clear();
    this.#objects = [];
  }

  async end(file: string, failures: PlayedStep['failures'], source: () => Promise<string>): Promise<boolean> {
    const { objects } = await this.#readings.read(source);
    this.#played.set(file, { failures, changes: changesBetween(this.#objects, objects) });
    this.#objects = objects;
    return true;
  }

  async finish(): Promise<void> {
    await this.#readings.close();
  }
}
