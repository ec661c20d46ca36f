import { openReadings, type Readings, type Snapshot } from '../../../introspection/index.ts';

/** The schema of the database of a replay, read between its steps. */
export class StepReadings {
  #readings: Readings | undefined;

  /** `source` gives the schema as it is now, so it is called before each reading. */
  async read(source: () => Promise<string>): Promise<Snapshot> {
    const place = await source();
    this.#readings ??= await openReadings(place);
    return await this.#readings.read();
  }

  /** Another database may follow. */
  async close(): Promise<void> {
    await this.#readings?.close();
    this.#readings = undefined;
  }
}
