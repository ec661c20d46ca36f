import type { Policy, SystemNeeds } from '../../reports/index.ts';
import { readConfigFile } from './config-file.ts';
import { policyOf } from './merged-policy.ts';

export interface Config {
  readonly systems: SystemNeeds;
  /** With the places of its entries. */
  readonly policy: Policy;
}

/** What a configuration says of any two sources; without a path `./evenkeel.yaml`, which need not be there. Throws `EvenkeelError` with the place. */
export async function readConfig(path?: string): Promise<Config> {
  const file = await readConfigFile(path, { optional: path === undefined });
  return { systems: file.value.systems ?? {}, policy: policyOf(file) };
}
