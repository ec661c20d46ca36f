import { Type } from 'typebox';
import { oneOf } from '../one-of.ts';
import { policySchema } from './policy-schema.ts';
import { systemsSchema } from './systems-schema.ts';
import { duration, nameKeys } from './value-schemas.ts';

const database = Type.String({ minLength: 1, description: 'a name under databases' });

export interface ReferenceEntry {
  readonly database: string;
  readonly schema: string;
}

const ReferenceSchema = Type.Unsafe<string | ReferenceEntry>({
  type: ['string', 'object'],
  minLength: 1,
  description: 'the database with the schema as it should be; with schemas also one schema of it',
  properties: { database, schema: Type.String({ minLength: 1 }) },
  required: ['database', 'schema'],
  additionalProperties: false,
});

const SchemasSchema = Type.Object(
  {
    of: database,
    like: Type.String({ minLength: 1, description: 'a glob of schemas; * and ?', examples: ['tenant_*'] }),
  },
  { additionalProperties: false, description: 'the schemas of one database, each a member' },
);

/** Which keys go together, by the kind of audit. */
const PAIRINGS = {
  pair: ['expected', 'actual'],
  reference: ['reference', 'members'],
  majority: ['majority', 'members'],
  schemas: ['reference', 'schemas'],
} as const;

const PAIRING_KEYS = [...new Set(Object.values(PAIRINGS).flat())];

function only(keys: readonly string[]) {
  const others = PAIRING_KEYS.filter((key) => !keys.includes(key));
  return { required: [...keys], properties: Object.fromEntries(others.map((key) => [key, false])) };
}

const AuditSchema = Type.Object(
  {
    expected: Type.Optional(database),
    actual: Type.Optional(database),
    reference: Type.Optional(ReferenceSchema),
    majority: Type.Optional(Type.Literal(true, { description: 'compares each member with what most members have' })),
    members: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        minItems: 1,
        description: 'names under databases, or globs of them; the reference is never a member',
      }),
    ),
    schemas: Type.Optional(SchemasSchema),
    schedule: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'when it runs, as in cron: minute, hour, day, month, day of the week; seconds may come first',
        examples: ['*/15 * * * *'],
      }),
    ),
    zone: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'the time zone of the schedule',
        examples: ['Europe/Zurich'],
        default: 'UTC',
      }),
    ),
    jitter: Type.Optional(duration('the longest random delay of a start, so that not all start at once')),
    timeout: Type.Optional(duration('how long a run may take', '10m')),
    notify: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { description: 'names under notify' })),
    badge: Type.Optional(
      oneOf(['token', 'public'], {
        description: 'who may see its badge: callers with a token, or everyone, so that other pages can show it',
        default: 'token',
      }),
    ),
    systems: Type.Optional(systemsSchema),
    policy: Type.Optional(policySchema),
  },
  {
    additionalProperties: false,
    description:
      'needs "expected" and "actual"; or "reference" and "members"; or "majority: true" and "members"; or "reference" and "schemas"; and no other of these',
    oneOf: Object.values(PAIRINGS).map(only),
  },
);

export const auditsSchema = Type.Record(Type.String(), AuditSchema, {
  ...nameKeys,
  description: 'what is compared with what, by name',
});
