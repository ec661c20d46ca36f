import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';

const SCHEMA = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

/** What the official schema finds wrong with a log; null: nothing. It is of draft 4, of which Ajv knows neither `id` nor patterns without Unicode. */
export async function sarifErrors(log: unknown): Promise<unknown> {
  const { $schema: _, id: __, ...schema } = JSON.parse(await readFile(SCHEMA, 'utf8'));
  const ajv = ajvFormats.default(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }));
  ajv.validate(schema, log);
  return ajv.errors;
}
