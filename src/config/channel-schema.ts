import { Type } from 'typebox';
import { severities } from '../../reports/index.ts';
import { oneOf } from '../one-of.ts';
import { duration, nameKeys, secretText } from './value-schemas.ts';

/** The keys of each kind of channel in addition to the common ones. */
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
    webhook: Type.Optional(secretText('the URL to post to')),
    slack: Type.Optional(secretText('the URL of an incoming webhook of Slack or a compatible service')),
    mail: Type.Optional(secretText('the mail server: smtp://user:password@host:587, or smtps://…')),
    secret: Type.Optional(secretText('the key that signs messages to a webhook')),
    allowPrivate: Type.Optional(
      Type.Boolean({ description: 'whether the URL may lead into a private network', default: false }),
    ),
    sender: Type.Optional(Type.String({ minLength: 3, description: 'the address of the sender' })),
    to: Type.Optional(Type.Array(Type.String({ minLength: 3 }), { minItems: 1, description: 'addresses' })),
    atLeast: Type.Optional(
      oneOf(severities.toReversed(), { description: 'the lowest severity that is sent', default: 'warning' }),
    ),
    remind: Type.Optional(duration('how often to repeat what is still open; default: never')),
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
  description: 'channels for notifications, by name',
});
