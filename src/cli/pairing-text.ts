import type { Pairing } from '../config/service-config.ts';

/** What an audit compares, in one line, and the members of a fleet in another. */
export function pairingText(pairing: Pairing): readonly string[] {
  switch (pairing.kind) {
    case 'pair':
      return [`expected ${pairing.expected}, actual ${pairing.actual}`];
    case 'reference':
      return [`reference ${pairing.reference}, ${membersText(pairing.members)}`];
    case 'majority':
      return [`what most have, ${membersText(pairing.members)}`];
    case 'schemas': {
      const { reference, referenceSchema, of, like } = pairing;
      const schema = referenceSchema === undefined ? 'the default schema' : `schema "${referenceSchema}"`;
      return [`reference ${schema} of ${reference}, members the schemas "${like}" of ${of}`];
    }
  }
}

function membersText(members: readonly string[]): string {
  return `${members.length} ${members.length === 1 ? 'member' : 'members'}: ${members.join(', ')}`;
}
