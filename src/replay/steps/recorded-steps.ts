import { introspect, type SchemaObject } from '../../../introspection/index.ts';
import type { PlayedStep } from '../../migrations/steps/played-step.ts';
import { changesBetween } from '../../migrations/steps/schema-change.ts';
import type { StepWatch } from './step-watch.ts';

/** Records what each file of a replay changes. */
export class RecordedSteps implements StepWatch {
  #steps: PlayedStep[] = [];
  #objects: readonly SchemaObject[] = [];

  /** The files that had statements, in the order in which they were run. */
  get steps(): readonly PlayedStep[] {
    return this.#steps;
  }

  begin(): void {
    this.#steps = [];
    this.#objects = [];
  }

  async end(file: string, failures: PlayedStep['failures'], source: () => Promise<string>): Promise<void> {
    const { objects } = await introspect(await source());
    this.#steps.push({ file, failures, changes: changesBetween(this.#objects, objects) });
    this.#objects = objects;
  }
}
