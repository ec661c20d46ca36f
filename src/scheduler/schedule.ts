import type { AuditConfig } from '../config/service-config.ts';
import { Slots } from './slots.ts';

/** What a schedule asks of its owner. */
export interface ScheduleOwner {
  /** The last slot that was ever run, whoever ran it; undefined: there was none. */
  lastSlot(audit: string): Promise<Date | undefined>;
  /** Makes sure that the slot has its one run. */
  due(audit: string, slot: Date): Promise<void>;
  failed(audit: string, error: unknown): void;
}

/** Milliseconds after which the clock is looked at again, so that a machine that slept, or whose clock was set, is on time. */
const LONGEST_SLEEP = 30_000;

/** Milliseconds before a slot that could not be told is tried again. */
const RETRY = 5_000;

/**
 * Tells its owner when audits are due. Slots that were missed, because no process ran or the machine slept, are one: the
 * last of them. What never ran begins with its next slot.
 */
export class Schedule {
  readonly #owner: ScheduleOwner;
  readonly #entries = new Map<string, Entry>();

  constructor(owner: ScheduleOwner) {
    this.#owner = owner;
  }

  /** Takes these audits' schedules in the place of those before. */
  set(audits: Iterable<AuditConfig>): void {
    this.stop();
    for (const audit of audits) {
      if (audit.schedule === undefined) continue;
      const entry: Entry = {
        audit: audit.name,
        slots: new Slots(audit.schedule),
        jitterMs: audit.schedule.jitterMs,
        stopped: false,
      };
      this.#entries.set(audit.name, entry);
      void this.#begin(entry);
    }
  }

  /** When the audit is due next; undefined: it has no schedule, or that is over. */
  next(audit: string, now: Date): Date | undefined {
    return this.#entries.get(audit)?.slots.after(now) ?? undefined;
  }

  stop(): void {
    for (const entry of this.#entries.values()) {
      entry.stopped = true;
      clearTimeout(entry.timer);
    }
    this.#entries.clear();
  }

  async #begin(entry: Entry): Promise<void> {
    try {
      const last = await this.#owner.lastSlot(entry.audit);
      entry.last = last ?? new Date();
      this.#look(entry);
    } catch (error) {
      this.#owner.failed(entry.audit, error);
      this.#sleep(entry, RETRY, () => this.#begin(entry));
    }
  }

  #look(entry: Entry): void {
    const now = new Date();
    const slot = entry.slots.upTo(now);
    if (slot !== null && entry.last !== undefined && slot > entry.last) {
      this.#sleep(entry, Math.random() * entry.jitterMs, () => this.#tell(entry, slot));
      return;
    }
    const next = entry.slots.after(now);
    if (next === null) return;
    this.#sleep(entry, Math.min(next.getTime() - now.getTime(), LONGEST_SLEEP), async () => this.#look(entry));
  }

  async #tell(entry: Entry, slot: Date): Promise<void> {
    try {
      await this.#owner.due(entry.audit, slot);
      entry.last = slot;
      this.#look(entry);
    } catch (error) {
      this.#owner.failed(entry.audit, error);
      this.#sleep(entry, RETRY, () => this.#tell(entry, slot));
    }
  }

  #sleep(entry: Entry, milliseconds: number, then: () => Promise<void>): void {
    if (!entry.stopped) entry.timer = setTimeout(then, milliseconds);
  }
}

interface Entry {
  readonly audit: string;
  readonly slots: Slots;
  readonly jitterMs: number;
  /** The last slot that has its run. */
  last?: Date;
  timer?: NodeJS.Timeout;
  stopped: boolean;
}
