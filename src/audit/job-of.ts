import { serverOf, withTimeout } from '../../introspection/index.ts';
import type { AuditConfig, ServiceConfig } from '../config/service-config.ts';
import { inSchema } from '../sources/any-source.ts';
import type { AuditJob, NamedSource, Pairing, PairingOf } from './audit-job.ts';

/** What a configured audit has to do, with the sources of its databases. */
export function jobOf(audit: AuditConfig, config: Pick<ServiceConfig, 'databases'>): AuditJob {
  const { name, policy, accepted, systems } = audit;
  return {
    audit: name,
    pairing: pairingOf(audit.pairing, (database) => namedSource(database, config)),
    policy,
    accepted,
    systems,
    mayRun: true,
  };
}

/** The servers that an audit reads from, without repetition. */
export function serversOf({ pairing }: AuditConfig, config: Pick<ServiceConfig, 'databases'>): readonly string[] {
  const sources = databasesOf(pairing).map((name) => namedSource(name, config).source);
  return [...new Set(sources.flatMap((source) => serverOf(source) ?? []))];
}

/** The databases that an audit reads. */
export function databasesOf<Database>(pairing: PairingOf<Database>): readonly Database[] {
  switch (pairing.kind) {
    case 'pair':
      return [pairing.expected, pairing.actual];
    case 'reference':
      return [pairing.reference, ...pairing.members];
    case 'majority':
      return pairing.members;
    case 'schemas':
      return [pairing.reference, pairing.of];
  }
}

function pairingOf(pairing: AuditConfig['pairing'], named: (database: string) => NamedSource): Pairing {
  switch (pairing.kind) {
    case 'pair':
      return { kind: 'pair', expected: named(pairing.expected), actual: named(pairing.actual) };
    case 'reference':
      return { kind: 'reference', reference: named(pairing.reference), members: pairing.members.map(named) };
    case 'majority':
      return { kind: 'majority', members: pairing.members.map(named) };
    case 'schemas': {
      const { name, source } = named(pairing.reference);
      const schema = pairing.referenceSchema ?? 'public';
      const reference = { name: `${name}/${schema}`, source: inSchema(source, schema) };
      return { kind: 'schemas', reference, of: named(pairing.of), like: pairing.like };
    }
  }
}

function namedSource(name: string, config: Pick<ServiceConfig, 'databases'>): NamedSource {
  const database = config.databases.get(name);
  if (database === undefined) throw new Error(`audit: the configuration names no database "${name}"`);
  return { name, source: withTimeout(database.source, database.timeoutMs) };
}
