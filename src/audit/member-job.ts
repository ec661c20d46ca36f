import { suggestion } from '../../introspection/nearest.ts';
import { EvenkeelError } from '../errors.ts';
import type { AuditJob, NamedSource } from './audit-job.ts';
import { schemasOf } from './audited-pairs.ts';

/**
 * The audit of a fleet for one of its members. It reads no other, except for a majority, which all members make.
 * Throws `EvenkeelError` if the fleet has no such member.
 */
export async function memberJob(job: AuditJob, name: string): Promise<AuditJob> {
  const { pairing } = job;
  if (pairing.kind === 'pair')
    throw new EvenkeelError('E_USAGE', '--member is for a fleet, and this audit compares one pair: leave it out.');
  const members = pairing.kind === 'schemas' ? await schemasOf(pairing.of, pairing.like) : pairing.members;
  const member = members.find((known) => known.name === name);
  if (member === undefined) throw noSuchMember(job, name, members);
  if (pairing.kind === 'majority') return { ...job, member: name };
  return { ...job, member: name, pairing: { kind: 'reference', reference: pairing.reference, members: [member] } };
}

function noSuchMember({ audit }: AuditJob, name: string, members: readonly NamedSource[]): EvenkeelError {
  const names = members.map((member) => member.name);
  const hint = suggestion(name, names) || `; it has ${names.length === 0 ? 'none' : names.join(', ')}.`;
  return new EvenkeelError('E_USAGE', `The fleet "${audit}" has no member "${name}"${hint}`);
}
