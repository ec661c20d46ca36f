/**
 * The room of policy. In: the policy, and unexplained differences. Out: what is left out, and the severities of the rest.
 */

import type { Address } from '../../introspection/index.ts';
import { type Identity, identitiesOf } from '../judging/identities.ts';
import type { Judged, Ledger } from '../judging/ledger.ts';
import type { Finding, Severity } from '../report/report.ts';
import type { Sides } from '../sides/sides.ts';
import { matchesGlob } from './glob.ts';
import { isAboutTwin, isMissed, type MigrationRemark, remarkId } from './migration-remark.ts';
import type { ObjectNames } from './object-names.ts';
import { isTextOf } from './object-text.ts';
import type { Acceptance, Policy } from './policy.ts';
import { policyIgnored } from './rules.ts';
import { severityOf } from './severity.ts';
import type { Standing } from './standing.ts';

/** The severity of a difference, and why it does not count. */
export interface Weight extends Standing {
  readonly severity: Severity;
}

/** A difference with its severity and its ids. */
export interface Weighed extends Judged, Weight, Identity {}

/** The context in which a policy applies. */
interface Circumstances {
  /** `YYYY-MM-DD`; without it no acceptance expires. */
  readonly today?: string | undefined;
  /** Ids of the differences that are in the base too. */
  readonly known?: ReadonlySet<string> | undefined;
  /** About the files of migrations that made the sides. */
  readonly remarks?: readonly MigrationRemark[] | undefined;
}

/** The decision of a policy about one difference. */
interface Agreed {
  readonly accepted: Acceptance | undefined;
  readonly expired: boolean;
}

/** A statement of a rule about an object. */
interface Word {
  readonly differenceId: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly address: Address;
}

/** Applies severities and acceptances of a policy, and records which entries matched. */
export class AppliedPolicy {
  readonly policy: Policy;
  /** Paths of the entries that matched something, such as `accept.0`. */
  readonly used = new Set<string>();
  /** Paths of the expired acceptances that would have matched. */
  readonly expired = new Set<string>();
  readonly #names: ObjectNames;
  readonly #today: string | undefined;
  readonly #known: ReadonlySet<string>;
  readonly #remarks: readonly MigrationRemark[];

  constructor(policy: Policy, names: ObjectNames, { today, known = new Set(), remarks = [] }: Circumstances) {
    this.policy = policy;
    this.#names = names;
    this.#today = today;
    this.#known = known;
    this.#remarks = remarks.filter(({ rule }) => isAboutTwin(rule));
  }

  /** The open differences with their severities; ignored ones are closed. */
  weighAll(ledger: Ledger, sides: Sides): readonly Weighed[] {
    return [...identitiesOf(ledger.open, sides)].flatMap(([item, { differenceId, findingId }]) => {
      const { verdict, address } = item;
      const weight = this.weigh({ differenceId, rule: verdict.rule, severity: severityOf(verdict), address });
      if (weight !== 'ignore') return [{ ...item, ...weight, differenceId, findingId }];
      ledger.settle(item, policyIgnored.id);
      return [];
    });
  }

  weigh({ differenceId, rule, severity, address }: Word): Weight | 'ignore' {
    const decided = this.#override(rule, address) ?? severity;
    if (decided === 'ignore') return 'ignore';
    const { accepted, expired } = this.#acceptance((entry) =>
      entry.rule === undefined
        ? entry.finding === differenceId && this.#isAbout(entry, address)
        : entry.file === undefined &&
          matchesGlob(rule, entry.rule) &&
          this.#names.matches(entry.object ?? '*', address),
    );
    return {
      severity: decided,
      accepted: accepted ?? this.#meantBy(rule, address),
      known: this.#known.has(differenceId) && !expired,
    };
  }

  /** Whether a remark about a file counts. */
  standingOf(remark: MigrationRemark): Standing {
    const { rule, file, onPurpose } = remark;
    const id = remarkId(remark);
    const { accepted, expired } = this.#acceptance((entry) =>
      entry.finding === undefined
        ? entry.file !== undefined && matchesGlob(file, entry.file) && matchesGlob(rule, entry.rule ?? '*')
        : entry.finding === id,
    );
    const meant = onPurpose === undefined || this.#isOver(onPurpose) ? undefined : onPurpose;
    return { accepted: accepted ?? meant, known: this.#known.has(id) && !expired };
  }

  /** The acceptance of a file without a twin is also that of what it makes. */
  #meantBy(rule: string, address: Address): Acceptance | undefined {
    for (const remark of this.#remarks) {
      if (!remark.about?.some((missed) => isMissed(rule, address, missed))) continue;
      const { accepted } = this.standingOf(remark);
      if (accepted !== undefined) return accepted;
    }
    return undefined;
  }

  /** The severity of a notice, which is about no object; only entries that name such rules change it. */
  weighNotice(rule: string, severity: Severity): Severity | 'ignore' {
    const { severities = [] } = this.policy;
    const decided = severities.find(
      (entry) =>
        entry.rule.startsWith(rule.slice(0, rule.indexOf('.') + 1)) &&
        matchesGlob(rule, entry.rule) &&
        entry.object === undefined &&
        entry.kind === undefined,
    );
    return decided?.severity ?? severity;
  }

  /** The acceptance of the finding of that id. */
  acceptanceOf({ id, object }: Pick<Finding, 'id' | 'object'>): Acceptance | undefined {
    return this.#acceptance((entry) => entry.finding === id && this.#isAbout(entry, object)).accepted;
  }

  /** Whether the object in an entry can be this object: people accepted the object, not only the id. */
  #isAbout({ object }: Acceptance, address: Address): boolean {
    if (object === undefined) return true;
    return isTextOf(object, address, { mapped: Object.keys(this.policy.namespaces ?? {}).length > 0 });
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

  /** The first valid entry that matches, and whether an expired one matches. */
  #acceptance(matches: (entry: Acceptance) => boolean): Agreed {
    let expired = false;
    for (const [place, entry] of (this.policy.accept ?? []).entries()) {
      if (!matches(entry)) continue;
      const path = `accept.${place}`;
      this.used.add(path);
      if (!this.#isOver(entry)) return { accepted: entry, expired };
      expired = true;
      this.expired.add(path);
    }
    return { accepted: undefined, expired };
  }

  #isOver({ until }: Pick<Acceptance, 'until'>): boolean {
    return until !== undefined && this.#today !== undefined && until < this.#today;
  }
}
