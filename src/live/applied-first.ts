import type { Snapshot, Statement } from '../../introspection/index.ts';
import { type FileStatements, filesOf } from '../replay/statements/file-statements.ts';
import type { StepWatch } from '../replay/statements/step-watch.ts';
import { StepReadings } from '../replay/steps/step-readings.ts';

/** Runs the files that a database has run, and then those that are pending. The schema is read after both. */
export class AppliedFirst implements StepWatch {
  readonly strict = false;
  readonly #pending: ReadonlySet<string>;
  readonly #schemas: Snapshot[] = [];
  readonly #readings = new StepReadings();

  constructor(pending: ReadonlySet<string>) {
    this.#pending = pending;
  }

  /** The schema that the applied files make, and that of all files. */
  schemas(): { readonly applied: Snapshot; readonly all: Snapshot } {
    const [applied, all] = this.#schemas;
    if (applied === undefined || all === undefined) throw new Error('live: the files were not run');
    return { applied, all };
  }

  /** A step without statements comes after each part. */
  stepsIn(statements: readonly Statement[]): readonly FileStatements[] {
    const files = filesOf(statements);
    const isPending = ({ file }: FileStatements) => this.#pending.has(file);
    return [...files.filter((step) => !isPending(step)), MARK, ...files.filter(isPending), MARK];
  }

  begin(): void {
    this.#schemas.length = 0;
  }

  async end(file: string, _: unknown, source: () => Promise<string>): Promise<boolean> {
    if (file !== MARK.file) return true;
    this.#schemas.push(await this.#readings.read(source));
    return true;
  }

  async finish(): Promise<void> {
    await this.#readings.close();
  }
}

const MARK: FileStatements = { file: '', statements: [] };
