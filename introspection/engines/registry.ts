import type { Engine } from '../engine.ts';
import { postgres } from './postgres/index.ts';
import { sqlite } from './sqlite/index.ts';

const own = [sqlite, postgres] as const;

/** The engines that rules may be about: those of Evenkeel itself. */
export type EngineName = (typeof own)[number]['name'];

const known: Engine[] = [...own];

/** All engines, also those that are added at run time. */
export const engines: readonly Engine[] = known;

/** Adds an engine. Throws if its name or one of its protocols is in use. */
export function addEngine(engine: Engine): void {
  const taken = known.find(
    ({ name, protocols }) =>
      name === engine.name || protocols.some((protocol) => engine.protocols.some((own) => own === protocol)),
  );
  if (taken !== undefined) throw new Error(`engines: "${engine.name}" has the name or a protocol of "${taken.name}"`);
  known.push(engine);
}
