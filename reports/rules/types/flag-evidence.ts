import { memo } from '../../../introspection/index.ts';
import type { Side } from '../../sides/side.ts';
import { valuesAllowed } from '../promises/allowed-values.ts';
import type { DeclaredType } from '../promises/declared-type.ts';
import { pairedColumns } from './paired-columns.ts';

export type FlagEvidence = 'flag' | 'number' | 'unknown';

const FLAG_NAME =
  /^(is|has|can|did|was|should|allow|enable|disable|use|needs?)_|(^|_)(enabled|disabled|active|deleted|archived|success|processed|verified|required|visible|hidden|locked|public|private|read|sent|seen|done|valid|default|admin|blocked|favorite|primary|confirmed|completed|resolved|published|revoked|pinned|only|flag)$/i;

const COUNTER_NAME =
  /(^|_)(cnt|count|num|number|size|total|version|attempts?|retries|level|position|order|priority|rank|score|amount)(_|$)/i;

/** The evidence that a number compared with a boolean is a flag: defaults, checks, the name, and last the other flags of the schema. */
export function evidenceOfFlag(number: DeclaredType, flag: DeclaredType): FlagEvidence {
  const own = ownEvidence(number);
  if (own === 'flag' || own === 'number') return own;
  return own === 'none' && areFlagsNumbers(number.side.unscoped, flag.side.unscoped) ? 'flag' : 'unknown';
}

/** Whether the name indicates a count. */
export function isCounter(name: string): boolean {
  return COUNTER_NAME.test(name);
}

function ownEvidence(number: DeclaredType): 'flag' | 'number' | 'counter' | 'none' {
  const allowed = valuesAllowed(number);
  if (allowed !== undefined) return allowed.every(isFlagValue) ? 'flag' : 'number';
  const constant = constantDefault(number);
  if (constant !== undefined && !isFlagValue(constant)) return 'number';
  if (isCounter(number.object.name)) return 'counter';
  return constant !== undefined || FLAG_NAME.test(number.object.name) ? 'flag' : 'none';
}

/** SQLite reads TRUE and FALSE as other words for 1 and 0; as text they name nothing but a flag. */
function isFlagValue(value: string): boolean {
  return ['0', '1', 'false', 'true'].includes(value.toLowerCase());
}

function constantDefault({ column, side }: DeclaredType): string | undefined {
  const native = column?.facts.default;
  if (native === undefined || native === null) return undefined;
  const tree = side.dialect.expressionOf(native);
  if (tree.node !== 'literal' || tree.of === 'null') return undefined;
  return tree.of === 'boolean' ? String(Number(tree.value === 'true')) : tree.value;
}

/** The least number of proved flags for a convention. */
const LEAST_FLAGS = 3;

/** Whether the schema keeps its flags as numbers: at least half of the pairs of a number and a boolean are proved, none is disproved. */
const areFlagsNumbers = memo((numbers: Side, flags: Side): boolean => {
  const isStrict = numbers.dialect.enforcesTypes;
  const evidence: ReturnType<typeof ownEvidence>[] = [];
  for (const { loose, strict } of pairedColumns(isStrict ? flags : numbers, isStrict ? numbers : flags)) {
    const [number, flag] = isStrict ? [strict, loose] : [loose, strict];
    if (isNumberForFlag(number, flag)) evidence.push(ownEvidence(number));
  }
  const proved = evidence.filter((each) => each === 'flag').length;
  return proved >= LEAST_FLAGS && proved * 2 >= evidence.length && !evidence.includes('number');
});

function isNumberForFlag({ type: number }: DeclaredType, { type: flag }: DeclaredType): boolean {
  return (number.family === 'integer' || number.family === 'decimal') && flag.family === 'boolean';
}
