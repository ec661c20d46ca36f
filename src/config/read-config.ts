import type { Policy, SystemNeeds } from '../../reports/index.ts';
import { readConfigFile } from './config-file.ts';
import { policyOf } from './merged-policy.ts';

export interface Config {
  readonly systems: SystemNeeds;
  /** With the places of its entries. */
  readonly policy: Policy;
}

/** The parts of a configuration that apply to any two sources. The default path is the optional `./evenkeel.yaml`. Throws `EvenkeelError` with the place. */
export async function readConfig(path?: string): Promise<Config> {
  const file = await readConfigFile(path, { optional: path === undefined });
  return { systems: file.value.systems ?? {}, policy: policyOf(file) };
}
