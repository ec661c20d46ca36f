import type { AuditConfig } from '../config/service-config.ts';
import { Slots } from './slots.ts';

/** What a schedule needs from its owner. */
export interface ScheduleOwner {
  /** The last slot with a run, by any process; undefined: none. */
  lastSlot(audit: string): Promise<Date | undefined>;
  /** Ensures that the slot has exactly one run. */
  due(audit: string, slot: Date): Promise<void>;
  failed(audit: string, error: unknown): void;
}

/** Milliseconds between checks of the clock, so that starts are on time after sleep or a clock change. */
const LONGEST_SLEEP = 30_000;

/** Milliseconds before a failed notification of a slot is tried again. */
const RETRY = 5_000;

/**
 * Notifies its owner when audits are due. Missed slots, because no process ran or the machine slept, count as one: the
 * last of them. An audit that never ran begins with its next slot.
 */
export class Schedule {
  readonly #owner: ScheduleOwner;
  readonly #entries = new Map<string, Entry>();

  constructor(owner: ScheduleOwner) {
    this.#owner = owner;
  }

  /** Replaces the schedules. */
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

  /** The next slot of the audit; undefined: it has no schedule, or none is left. */
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
      this.#sleep(entry, Math.random() * entry.jitterMs, () => this.#fire(entry, slot));
      return;
    }
    const next = entry.slots.after(now);
    if (next === null) return;
    this.#sleep(entry, Math.min(next.getTime() - now.getTime(), LONGEST_SLEEP), async () => this.#look(entry));
  }

  async #fire(entry: Entry, slot: Date): Promise<void> {
    try {
      await this.#owner.due(entry.audit, slot);
      entry.last = slot;
      this.#look(entry);
    } catch (error) {
      this.#owner.failed(entry.audit, error);
      this.#sleep(entry, RETRY, () => this.#fire(entry, slot));
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
