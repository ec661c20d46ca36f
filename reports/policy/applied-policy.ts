import type { Address } from '../../introspection/index.ts';
import type { Judged, Ledger } from '../ledger.ts';
import { type Acceptance, type Policy, severityOf } from '../policy.ts';
import type { Severity } from '../report.ts';
import { matchesGlob } from './glob.ts';
import type { ObjectNames } from './object-names.ts';
import { policyIgnored } from './policy-rules.ts';

/** A difference with its weight, and the acceptance that takes its weight away. */
export interface Weighed extends Judged {
  readonly severity: Severity;
  readonly accepted: Acceptance | undefined;
}

export type Weight = Pick<Weighed, 'severity' | 'accepted'>;

/** The part of a policy that weighs what was found, and what became of its entries in this comparison. */
export class AppliedPolicy {
  readonly policy: Policy;
  /** Paths of the entries that had something to do, such as `accept.0`. */
  readonly used = new Set<string>();
  /** Paths of the acceptances that would have had something to do and were out of date. */
  readonly expired = new Set<string>();
  readonly #names: ObjectNames;
  readonly #today: string | undefined;

  /** `today` is `YYYY-MM-DD`; without it no acceptance ends. */
  constructor(policy: Policy, names: ObjectNames, today: string | undefined) {
    this.policy = policy;
    this.#names = names;
    this.#today = today;
  }

  /** The open differences with their weights; those to be ignored are settled. */
  weighAll(ledger: Ledger): readonly Weighed[] {
    return ledger.open.flatMap((item) => {
      const weight = this.weigh(item.verdict.rule, severityOf(item.verdict), item.address);
      if (weight !== 'ignore') return [{ ...item, ...weight }];
      ledger.settle(item, policyIgnored.id);
      return [];
    });
  }

  /** What a rule's word about an object weighs. */
  weigh(rule: string, severity: Severity, address: Address): Weight | 'ignore' {
    const decided = this.#override(rule, address) ?? severity;
    return decided === 'ignore'
      ? 'ignore'
      : {
          severity: decided,
          accepted: this.#acceptance(
            (entry) =>
              entry.rule !== undefined &&
              matchesGlob(rule, entry.rule) &&
              this.#names.matches(entry.object ?? '*', address),
          ),
        };
  }

  /** What a notice about the policy itself weighs; only an entry that names such rules speaks of them. */
  weighNotice(rule: string, severity: Severity): Severity | 'ignore' {
    const { severities = [] } = this.policy;
    const decided = severities.find(
      (entry) =>
        entry.rule.startsWith('policy.') &&
        matchesGlob(rule, entry.rule) &&
        entry.object === undefined &&
        entry.kind === undefined,
    );
    return decided?.severity ?? severity;
  }

  /** The acceptance of the finding of that id. */
  acceptanceOf(id: string): Acceptance | undefined {
    return this.#acceptance((entry) => entry.finding === id);
  }

  #override(rule: string, address: Address): Severity | 'ignore' | undefined {
    const { severities = [] } = this.policy;
    const place = severities.findIndex(
      (entry) =>
        matchesGlob(rule, entry.rule) &&
        (entry.kind ?? address.kind) === address.kind &&
        (entry.object === undefined || this.#names.matches(entry.object, address)),
    );
    if (place >= 0) this.used.add(`severities.${place}`);
    return severities[place]?.severity;
  }

  #acceptance(matches: (entry: Acceptance) => boolean): Acceptance | undefined {
    for (const [place, entry] of (this.policy.accept ?? []).entries()) {
      if (!matches(entry)) continue;
      const path = `accept.${place}`;
      this.used.add(path);
      if (!this.#isOver(entry)) return entry;
      this.expired.add(path);
    }
    return undefined;
  }

  #isOver({ until }: Acceptance): boolean {
    return until !== undefined && this.#today !== undefined && until < this.#today;
  }
}
