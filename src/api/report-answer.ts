import type { FastifyReply } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { type Format, formats } from '../../reports/index.ts';
import type { ReportMoments } from '../audit/audit-outcome.ts';
import type { ApiContext } from './api-context.ts';
import { BodyCache } from './body-cache.ts';
import { formatWanted, mediaTypeOf } from './format-wanted.ts';
import { refusals } from './route.ts';
import { sendStored } from './stored-answer.ts';

/** Bytes of compressed bodies in the cache. */
const CACHED = 16 * 1024 * 1024;

/** If formats share a media type, it means the first one. */
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
    304: Type.Null({ description: 'not modified' }),
    ...refusals,
  },
};

/** The known suffixes. */
export const suffixShape = Type.String({
  maxLength: 40,
  description: `the format; overrides Accept: ${formats.map(({ extension }) => extension).join(', ')}`,
});

interface ReportAnswer {
  /** The digest of its content: the same for reports that differ only in their times. */
  readonly digest: string;
  /** The times of the run; by default those of the body. */
  readonly takenAt?: ReportMoments | undefined;
  readonly suffix: string | undefined;
  /** Whether the JSON stays the same when Evenkeel is upgraded. */
  readonly forGood: boolean;
  /** The JSON of that content, compressed. */
  read(): Promise<Uint8Array>;
  /** Throws a problem if there is no such report. */
  assertStored(): Promise<void>;
}

/** Sends reports in the requested format, with a cache of rendered ones. */
export function reportSender({ pool, version }: ApiContext) {
  const cache = new BodyCache(CACHED);
  return async (reply: FastifyReply, answer: ReportAnswer) => {
    const { digest, takenAt, suffix, forGood, read, assertStored } = answer;
    const format = formatWanted(reply.request.headers.accept, suffix);
    const stays = forGood && format.name === 'json';
    const id = takenAt === undefined ? digest : `${digest}-${takenAt.expected}-${takenAt.actual}`;
    const body = () => cache.get(digest, read);
    const rendered = async () =>
      await pool.render({ report: { digest, body: await body() }, takenAt, format: format.name });
    return sendStored(reply, {
      etag: `${id}-${format.name}${stays ? '' : `-${version}`}`,
      mediaType: mediaTypeOf(format),
      forGood: stays,
      assertStored,
      read: id === digest && format.name === 'json' ? body : () => cache.get(`${id}.${format.name}`, rendered),
    });
  };
}
