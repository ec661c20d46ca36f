import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Example } from './examples.ts';
import type { Served } from './served.ts';

interface Operation {
  readonly operationId?: string;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
}

/** The parts of an OpenAPI document that are asked for here. */
export interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface Description {
  readonly document: OpenApi;
  /** What an answer has that the description does not. */
  faultsOf(example: Example, response: Response, text: string): readonly string[];
}

export async function openDescription(service: Served): Promise<Description> {
  const document = await service.json<OpenApi>('/docs/json');
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(strictly(document), 'api');
  return {
    document,
    faultsOf({ operation }, response, text) {
      const found = operationsOf(document).find((one) => one.operation === operation);
      if (found === undefined) return [`there is no operation ${operation}`];
      const status = [String(response.status), `${String(response.status)[0]}XX`].find((one) =>
        found.statuses.includes(one),
      );
      if (status === undefined) return [`${response.status} is not described`];
      const content = document.paths[found.path]?.[found.method]?.responses[status]?.content;
      if (content === undefined) return text === '' ? [] : ['there is a body'];
      const type = (response.headers.get('content-type') ?? '').split(';', 1)[0] ?? '';
      if (content[type] === undefined) return [`the type ${type} is not described`];
      const pointer = ['paths', found.path, found.method, 'responses', status, 'content', type, 'schema'];
      const body: unknown = /json$/.test(type) ? JSON.parse(text) : text;
      if (ajv.validate({ $ref: `api#/${pointer.map(escaped).join('/')}` }, body)) return [];
      return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    },
  };
}

/** With no properties but those that are described, unless a schema says that there may be others. */
function strictly<T>(document: T): T {
  const strict = (_: string, value: unknown): unknown =>
    isObjectSchema(value) && !('additionalProperties' in value) ? { ...value, additionalProperties: false } : value;
  return JSON.parse(JSON.stringify(document, strict));
}

function isObjectSchema(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && 'type' in value && value.type === 'object' && 'properties' in value
  );
}

/** All operations by their id, with the statuses that are described. */
export function operationsOf({ paths }: OpenApi) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, responses }]) => ({
      ...{ path, method },
      operation: operationId ?? `${method} ${path}`,
      statuses: Object.keys(responses),
    })),
  );
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
