import {
  type Address,
  compareText,
  type Field,
  type Impact,
  type Kind,
  type SchemaObject,
} from '../../introspection/index.ts';
import type { RuledVerdict, Verdict } from '../rules/rule.ts';
import type { SideName } from '../sides/side.ts';
import { UntoldFacts } from './untold-facts.ts';

/** A difference that no rule explains. */
export interface Judged {
  readonly verdict: Verdict & { readonly verdict: Exclude<RuledVerdict, 'equivalent'>; readonly impact: Impact };
  /** Its address, with the names of the expected side if it has them. */
  readonly address: Address;
  readonly expected: SchemaObject | null;
  readonly actual: SchemaObject | null;
  /** The fact that differs; absent when the object itself does. */
  readonly field?: { readonly name: string; readonly title: string };
  /** The two values, for people. */
  readonly shown: { readonly expected?: string; readonly actual?: string };
  /** Where the two values differ, of a fact that has parts. */
  readonly paths?: readonly string[];
  /** Raw differences accounted for: a fact, or an object with what is gone with it. */
  readonly raw: number;
  /** Objects that are gone with this one. */
  readonly dependants: readonly SchemaObject[];
}

/** Records every raw difference: explained by a rule, or open. */
export class Ledger {
  readonly untold = new UntoldFacts();
  readonly #explained = new Map<string, number>();
  readonly #open = new Set<Judged>();
  #raw = 0;

  /** Records a verdict; `describe` is called only for open differences. */
  enter(verdict: Verdict, impact: Impact, raw: number, describe: () => Omit<Judged, 'verdict' | 'raw'>): void {
    this.#raw += raw;
    if (verdict.verdict === 'equivalent') {
      this.#explain(verdict.rule, raw);
    } else {
      const weighed = { ...verdict, verdict: verdict.verdict, impact: verdict.impact ?? impact };
      this.#open.add({ ...describe(), verdict: weighed, raw });
    }
  }

  enterUntold(kind: Kind, field: Field<unknown>, side: SideName): void {
    this.untold.add(kind, field, side);
  }

  /** Closes an open difference, because a rule explains it. */
  settle(item: Judged, rule: string): void {
    if (this.#open.delete(item)) this.#explain(rule, item.raw);
  }

  get open(): readonly Judged[] {
    return [...this.#open];
  }

  /** Raw differences seen. */
  get raw(): number {
    return this.#raw;
  }

  #explain(rule: string, raw: number): void {
    this.#explained.set(rule, (this.#explained.get(rule) ?? 0) + raw);
  }

  /** Raw differences explained, by rule. */
  get explained(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#explained].toSorted(([a], [b]) => compareText(a, b)));
  }
}
