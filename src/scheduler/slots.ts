import { Cron } from 'croner';
import type { ScheduleConfig } from '../config/service-config.ts';

/** The moments of a schedule, in its own time zone. */
export class Slots {
  readonly #cron: Cron;

  constructor({ cron, zone }: Pick<ScheduleConfig, 'cron' | 'zone'>) {
    this.#cron = new Cron(cron, { timezone: zone, paused: true });
  }

  /** The first moment after the given one; null: there is none. */
  after(moment: Date): Date | null {
    return this.#cron.nextRun(moment);
  }

  /** The last moment up to the given one; null: there was none. */
  upTo(moment: Date): Date | null {
    return this.#cron.previousRuns(1, new Date(moment.getTime() + 1))[0] ?? null;
  }
}
