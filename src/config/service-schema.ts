import { Type } from 'typebox';
import { count, secretText } from './value-schemas.ts';

const KeepSchema = Type.Object(
  {
    days: Type.Optional(count('runs older than this are removed', 90)),
    runs: Type.Optional(count('how many runs of an audit are kept', 1000)),
  },
  { additionalProperties: false },
);

/** Where runs and reports are kept. */
export const storeSchema = Type.Object(
  {
    url: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'sqlite:path or postgres://…; EVENKEEL_STORE_URL overrides it',
        default: 'sqlite:./evenkeel-store.db',
      }),
    ),
    keep: Type.Optional(KeepSchema),
  },
  { additionalProperties: false, description: 'where runs and reports are kept, and how long' },
);

/** Settings of `evenkeel serve`. */
export const serviceSchema = Type.Object(
  {
    host: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'the address to listen on; default: EVENKEEL_HOST, which is 0.0.0.0 in the image, or 127.0.0.1',
      }),
    ),
    port: Type.Optional(count('the port to listen on; 0: any free port', 7350, { from: 0, to: 65535 })),
    atOnce: Type.Optional(count('runs at the same time', 2)),
    atOncePerServer: Type.Optional(count('reads of one database server at the same time', 1)),
    origins: Type.Optional(
      Type.Array(
        Type.String({
          pattern: '^https?://[^/?#@\\s]+$',
          examples: ['https://grafana.example.com', 'http://localhost:3000'],
        }),
        { description: 'web origins whose pages may call the API' },
      ),
    ),
    proxies: Type.Optional(
      Type.Array(
        Type.String({
          pattern: '^[0-9a-fA-F:.]+(?:/\\d{1,3})?$',
          examples: ['10.0.0.7', '10.0.0.0/8', 'fd00::/8'],
        }),
        { description: 'addresses of proxies whose X-Forwarded-For gives the address of a caller' },
      ),
    ),
    publicUrl: Type.Optional(
      Type.String({
        pattern: '^https?://[^/?#@\\s]+(?:/[^?#\\s]*)?$',
        description: 'the URL under which people reach the service, for links in notifications',
        examples: ['https://evenkeel.example.com'],
      }),
    ),
    rate: Type.Optional(count('requests a minute that one caller may make', 600)),
  },
  { additionalProperties: false, description: 'settings of evenkeel serve' },
);

const OidcSchema = Type.Object(
  {
    issuer: secretText('the URL of the issuer of tokens'),
    audience: Type.String({ minLength: 1, description: 'the audience that tokens must have' }),
    scopes: Type.Optional(
      Type.String({ minLength: 1, description: 'the claim that holds the scopes', default: 'scope' }),
    ),
  },
  { additionalProperties: false },
);

export const accessSchema = Type.Object(
  { oidc: Type.Optional(OidcSchema) },
  { additionalProperties: false, description: 'an issuer of tokens that the API accepts in addition to its own' },
);
