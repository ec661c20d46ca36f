import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { type Format, formats } from '../../reports/index.ts';
import type { ApiContext } from './api-context.ts';
import { BodyCache } from './body-cache.ts';
import { formatWanted, mediaTypeOf } from './format-wanted.ts';
import { refusals } from './route.ts';
import { sendStored } from './stored-answer.ts';

const zipped = promisify(gzip);

/** Bytes of compressed bodies that are kept in memory for those who ask often. */
const CACHED = 16 * 1024 * 1024;

/** Of formats that share a media type, the first one is what it stands for. */
const content = Object.fromEntries(
  formats.map((format) => [mediaTypeOf(format), { schema: schemaOf(format) }]).reverse(),
);

function schemaOf(format: Format): TSchema {
  if (format.name === 'json') return Type.Ref('Report');
  return /[/+]json$/.test(mediaTypeOf(format)) ? Type.Unknown() : Type.String();
}

/** The answers of routes that send reports; bodies are sent as they are stored. */
export const reportAnswers = {
  response: {
    200: { description: 'the report', content },
    304: Type.Null({ description: 'you have it' }),
    ...refusals,
  },
};

/** What a suffix may be. */
export const suffixShape = Type.String({
  maxLength: 40,
  description: `the form, whatever Accept says: ${formats.map(({ extension }) => extension).join(', ')}`,
});

interface ReportAnswer {
  /** The same for the same report. */
  readonly id: string;
  readonly suffix: string | undefined;
  /** Whether the JSON stays as it is when Evenkeel is upgraded. */
  readonly forGood: boolean;
  /** The JSON, compressed. */
  read(): Promise<Uint8Array>;
  /** Throws a problem where there is no such report. */
  assertStored(): Promise<void>;
}

/** Sends reports in the form that is asked for; those written lately are kept. */
export function reportSender({ pool, version }: ApiContext) {
  const cache = new BodyCache(CACHED);
  return async (reply: FastifyReply, { id, suffix, forGood, read, assertStored }: ReportAnswer) => {
    const format = formatWanted(reply.request.headers.accept, suffix);
    const stays = forGood && format.name === 'json';
    const json = () => cache.get(id, read);
    const rendered = async () => await zipped(await pool.render({ body: await json(), format: format.name }));
    return sendStored(reply, {
      etag: `${id}-${format.name}${stays ? '' : `-${version}`}`,
      mediaType: mediaTypeOf(format),
      forGood: stays,
      assertStored,
      read: format.name === 'json' ? json : () => cache.get(`${id}.${format.name}`, rendered),
    });
  };
}
