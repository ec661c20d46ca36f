import { Type } from 'typebox';
import { type Severity, severities } from '../../reports/index.ts';
import { duration, nameKeys, secretText } from './value-schemas.ts';

/** Which keys each kind of channel has beside those of all. */
const OWN_KEYS = {
  webhook: { needs: [], takes: ['secret', 'allowPrivate'] },
  slack: { needs: [], takes: ['allowPrivate'] },
  mail: { needs: ['sender', 'to'], takes: [] },
} as const;

const KEYS = [...new Set(Object.entries(OWN_KEYS).flatMap(([kind, { needs, takes }]) => [kind, ...needs, ...takes]))];

function only([kind, { needs, takes }]: readonly [string, (typeof OWN_KEYS)[keyof typeof OWN_KEYS]]) {
  const own: readonly string[] = [kind, ...needs, ...takes];
  const others = KEYS.filter((key) => !own.includes(key));
  return { required: [kind, ...needs], properties: Object.fromEntries(others.map((key) => [key, false])) };
}

const ChannelSchema = Type.Object(
  {
    webhook: Type.Optional(secretText('the URL that is posted to')),
    slack: Type.Optional(secretText('the URL of an incoming webhook of Slack, or of what takes the same')),
    mail: Type.Optional(secretText('the server that takes mail: smtp://user:password@host:587, or smtps://…')),
    secret: Type.Optional(secretText('what messages to a webhook are signed with')),
    allowPrivate: Type.Optional(
      Type.Boolean({ description: 'whether the URL may lead into a private network', default: false }),
    ),
    sender: Type.Optional(Type.String({ minLength: 3, description: 'the address that mail comes from' })),
    to: Type.Optional(Type.Array(Type.String({ minLength: 3 }), { minItems: 1, description: 'addresses' })),
    atLeast: Type.Optional(
      Type.Unsafe<Severity>({
        type: 'string',
        enum: severities.toReversed(),
        description: 'the least severity that is told',
        default: 'warning',
      }),
    ),
    remind: Type.Optional(duration('how often what lasts is told again; without it once')),
  },
  {
    additionalProperties: false,
    description:
      'needs one of "webhook" (with "secret" and "allowPrivate" if wanted), "slack" ("allowPrivate") and "mail" (with "sender" and "to")',
    oneOf: Object.entries(OWN_KEYS).map(only),
  },
);

export const channelsSchema = Type.Record(Type.String(), ChannelSchema, {
  ...nameKeys,
  description: 'who is told, by name',
});
