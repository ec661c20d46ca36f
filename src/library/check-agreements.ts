import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { faultOf } from '../config/config-fault.ts';
import { namespaceFaultOf } from '../config/namespace-fault.ts';
import { policySchema } from '../config/policy-schema.ts';
import { systemsSchema } from '../config/systems-schema.ts';
import { EvenkeelError } from '../errors.ts';
import type { Minimums } from '../gate/minimums.ts';
import type { CompareOptions } from './compare-options.ts';

type Agreements = Pick<CompareOptions, 'policy' | 'systems' | 'today'> & Minimums;

/** Makes the same checks as for evenkeel.yaml: a misspelt policy would silently have no effect. */
export function checkAgreements(options: Agreements): void {
  const { policy = {}, systems = {}, today, minObjects, minCoverage, minOfBase } = options;
  if (today !== undefined && !DAY.test(today)) throw refused('"today" must be a date such as 2027-01-31.');
  const { places: _, ...agreed } = policy;
  const minimums = Object.entries({ minObjects, minCoverage, minOfBase }).filter(
    ([, minimum]) => minimum !== undefined,
  );
  const value = { policy: agreed, systems, ...Object.fromEntries(minimums) };
  if (JSON.stringify(value) === NOTHING) return;
  const validator = Compile(agreementsSchema);
  if (!validator.Check(value)) throw refused(faultOf(validator.Errors(value), agreementsSchema).message);
  const fault = namespaceFaultOf(policy);
  if (fault !== undefined) throw refused(fault.message);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NOTHING = JSON.stringify({ policy: {}, systems: {} });

const percent = Type.Optional(Type.Number({ minimum: 0, maximum: 100 }));

const agreementsSchema = Type.Object({
  policy: policySchema,
  systems: systemsSchema,
  minObjects: Type.Optional(Type.Integer({ minimum: 1 })),
  minCoverage: percent,
  minOfBase: percent,
});

function refused(message: string): EvenkeelError {
  return new EvenkeelError('E_CONFIG', `The options are wrong: ${message}`);
}
