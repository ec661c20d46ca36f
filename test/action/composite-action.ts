import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** What the runner makes of action.yml. */
export interface CompositeAction {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly ActionStep[] };
}

export interface ActionStep {
  readonly id?: string;
  readonly name: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export const actionRoot = fileURLToPath(new URL('../../', import.meta.url));

export async function readAction(): Promise<CompositeAction> {
  return parse(await readFile(`${actionRoot}/action.yml`, 'utf8'));
}

/** The variables of a step for the inputs of a workflow. A missing input has its default. */
export function stepVariables(
  { inputs }: CompositeAction,
  { env = {} }: ActionStep,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const value = (name = ''): string => given[name] ?? inputs[name]?.default ?? '';
  return Object.fromEntries(
    Object.entries(env).map(([name, text]) => [
      name,
      text.replace(/^\$\{\{ inputs\.([\w-]+) \}\}$/, (_, input) => value(input)),
    ]),
  );
}
