import { LRUCache } from 'lru-cache';
import { type Format, findFormat, formats } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';

/** JSON is first: it is the answer if any type is accepted. */
const preferred: readonly Format[] = [...new Set([findFormat('json') ?? [], formats].flat())];

/** `text/markdown` of `text/markdown; charset=utf-8`. */
export function mediaTypeOf({ mediaType }: Format): string {
  return (mediaType.split(';', 1)[0] ?? mediaType).trim().toLowerCase();
}

/** The format that the suffix names, or else the `Accept` header; JSON by default. Throws `E_NOT_ACCEPTABLE`. */
export function formatWanted(accept: string | undefined, suffix: string | undefined): Format {
  const found =
    suffix === undefined
      ? knownFormat(accept ?? '*/*')
      : formats.find(({ extension, name }) => extension === suffix || name === suffix);
  if (found !== undefined) return found;
  const known = formats.map((format) => `${mediaTypeOf(format)} (.${format.extension})`).join(', ');
  throw new EvenkeelError('E_NOT_ACCEPTABLE', `Reports are available as ${known}.`);
}

/** Cache of parsed headers: clients send only a few different ones. */
const known = new LRUCache<string, { readonly format: Format | undefined }>({
  max: 100,
  memoMethod: (accept) => ({ format: acceptedFormat(accept) }),
});

function knownFormat(accept: string): Format | undefined {
  return known.memo(accept).format;
}

interface Range {
  readonly range: string;
  readonly weight: number;
  readonly place: number;
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1: of several ranges that match a type, the most specific one counts. */
function acceptedFormat(accept: string): Format | undefined {
  const ranges = accept.split(',').map(parseRange);
  const offers = preferred.flatMap((format) => {
    const closest = ranges
      .map((range) => ({ ...range, closeness: closenessOf(range, mediaTypeOf(format)) }))
      .filter(({ closeness }) => closeness > 0)
      .toSorted((a, b) => b.closeness - a.closeness)[0];
    return closest === undefined || closest.weight === 0 ? [] : [{ format, ...closest }];
  });
  const order = (a: (typeof offers)[number], b: (typeof offers)[number]) =>
    b.weight - a.weight || b.closeness - a.closeness || a.place - b.place;
  return offers.toSorted(order)[0]?.format;
}

/** 0: the type is not accepted. */
function closenessOf({ range }: Range, mediaType: string): number {
  if (range === mediaType) return 3;
  if (range === mediaType.replace(/\/.*/, '/*')) return 2;
  return range === '*/*' || range === '*' ? 1 : 0;
}

function parseRange(text: string, place: number): Range {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { range, weight: weight === undefined ? 1 : Number(weight) || 0, place };
}
