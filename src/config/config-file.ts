import { dirname, join } from 'node:path';
import type { Static } from 'typebox';
import { type AcceptedChoice, type AcceptedFile, DEFAULT_ACCEPTED, readAcceptedFile } from './accepted-file.ts';
import type { configSchema } from './config-schema.ts';
import { emptyFile } from './empty-file.ts';
import { readText } from './read-text.ts';
import type { YamlFile } from './yaml-file.ts';

/** A configuration as written: its shape is checked, but names and secrets are not resolved. */
export interface ConfigFile extends YamlFile<Static<typeof configSchema>> {
  /** The differences that were accepted one by one. */
  readonly accepted: AcceptedFile;
}

export type { ConfigPath } from './yaml-file.ts';

/** The default path of the configuration. */
export const DEFAULT_CONFIG = 'evenkeel.yaml';

/** The advice where there is no configuration. */
const WRITE_ONE = '`evenkeel init` writes one.';

interface ReadOptions {
  /** A missing file counts as empty. */
  readonly optional?: boolean;
  /** The file of accepted differences; absent: the optional one next to the configuration. */
  readonly accepted?: AcceptedChoice | undefined;
}

/** Reads a configuration and its accepted differences. Throws `EvenkeelError` with the place. */
export async function readConfigFile(
  path: string = DEFAULT_CONFIG,
  { optional = false, accepted }: ReadOptions = {},
): Promise<ConfigFile> {
  const text = await readText(path, {
    what: 'the configuration',
    optional,
    ...(path === DEFAULT_CONFIG && { advice: WRITE_ONE }),
  });
  const file = text === undefined ? emptyFile(path) : (await import('./config-schema.ts')).parseConfig(text, path);
  const beside = { path: join(dirname(path), DEFAULT_ACCEPTED), optional: true };
  return { ...file, accepted: await readAcceptedFile(accepted ?? beside) };
}
