import { dirname, join } from 'node:path';
import type { Static } from 'typebox';
import { type AcceptedChoice, type AcceptedFile, DEFAULT_ACCEPTED, readAcceptedFile } from './accepted-file.ts';
import type { configSchema } from './config-schema.ts';
import { emptyFile } from './empty-file.ts';
import { readText } from './read-text.ts';
import type { YamlFile } from './yaml-file.ts';

/** A configuration as it was written: of the right shape, and nothing looked up or filled in. */
export interface ConfigFile extends YamlFile<Static<typeof configSchema>> {
  /** The differences that were accepted one by one. */
  readonly accepted: AcceptedFile;
}

export type { ConfigPath } from './yaml-file.ts';

/** Where a configuration is looked for when none is named. */
export const DEFAULT_CONFIG = 'evenkeel.yaml';

interface ReadOptions {
  /** A file that is not there is an empty one. */
  readonly optional?: boolean;
  /** The file of accepted differences; absent: the one beside the configuration, which need not be there. */
  readonly accepted?: AcceptedChoice | undefined;
}

/** Reads a configuration and the differences accepted beside it. Throws `EvenkeelError` with the place. */
export async function readConfigFile(
  path: string = DEFAULT_CONFIG,
  { optional = false, accepted }: ReadOptions = {},
): Promise<ConfigFile> {
  const text = await readText(path, { what: 'the configuration', optional });
  const file = text === '' ? emptyFile(path) : (await import('./parse-config.ts')).parseConfig(text, path);
  const beside = { path: join(dirname(path), DEFAULT_ACCEPTED), optional: true };
  return { ...file, accepted: await readAcceptedFile(accepted ?? beside) };
}
