import type { Snapshot, Statement } from '../../introspection/index.ts';
import type { NamedFile } from '../migrations/named-file.ts';
import type { Failure } from '../migrations/steps/played-step.ts';
import { changesBetween, type SchemaChange } from '../migrations/steps/schema-change.ts';
import { type FileStatements, filesOf } from '../replay/statements/file-statements.ts';
import type { StepWatch } from '../replay/statements/step-watch.ts';
import { StepReadings } from '../replay/steps/step-readings.ts';

/** What running the files in one order led to. */
export interface Ended {
  readonly failures: readonly Failure[];
  /** What the new files of both branches changed, by file. */
  readonly changes: ReadonlyMap<string, readonly SchemaChange[]>;
  readonly schema: Snapshot;
}

/** Runs the files that two branches share, then the new files of one, then those of the other. */
export class BranchOrder implements StepWatch {
  readonly strict = false;
  readonly #first: ReadonlySet<string>;
  readonly #second: ReadonlySet<string>;
  readonly #changes = new Map<string, readonly SchemaChange[]>();
  #failures: readonly Failure[] = [];
  readonly #readings = new StepReadings();
  #schema: Snapshot | undefined;

  constructor(first: readonly NamedFile[], second: readonly NamedFile[]) {
    this.#first = new Set(first.map(({ file }) => file));
    this.#second = new Set(second.map(({ file }) => file));
  }

  ended(): Ended {
    if (this.#schema === undefined) throw new Error('branches: the files were not run');
    return { failures: this.#failures, changes: this.#changes, schema: this.#schema };
  }

  /** A step without statements comes before the first new file, so that the schema is read there. */
  stepsIn(statements: readonly Statement[]): readonly FileStatements[] {
    const files = filesOf(statements);
    const of = (branch: ReadonlySet<string>) => files.filter(({ file }) => branch.has(file));
    const shared = files.filter(({ file }) => !this.#first.has(file) && !this.#second.has(file));
    return [...shared, { file: '', statements: [] }, ...of(this.#first), ...of(this.#second)];
  }

  begin(): void {
    this.#failures = [];
    this.#schema = undefined;
  }

  async end(file: string, failures: readonly Failure[], source: () => Promise<string>): Promise<boolean> {
    this.#failures = [...this.#failures, ...failures];
    const isNew = this.#first.has(file) || this.#second.has(file);
    if (!isNew && file !== '') return true;
    const schema = await this.#readings.read(source);
    if (isNew) this.#changes.set(file, changesBetween(this.#schema?.objects ?? [], schema.objects));
    this.#schema = schema;
    return true;
  }

  async finish(): Promise<void> {
    await this.#readings.close();
  }
}
