import { valuesAllowed } from './allowed-values.ts';
import type { TypeInPlace } from './type-rule.ts';

export type FlagEvidence = 'flag' | 'number' | 'unknown';

const FLAG_NAME =
  /^(is|has|can|did|was|should|allow|enable|disable|use|needs?)_|(^|_)(enabled|disabled|active|deleted|archived|success|processed|verified|required|visible|hidden|locked|public|private|read|sent|seen|done|valid|default|admin|blocked|favorite|primary|confirmed|completed|resolved|published|revoked|pinned|only|flag)$/i;

const COUNTER_NAME =
  /(^|_)(cnt|count|num|number|size|total|version|attempts?|retries|level|position|order|priority|rank|score|amount)(_|$)/i;

/** What the defaults, the checks and, last, the name say of a number that stands against a boolean. */
export function evidenceOfFlag(number: TypeInPlace, flag: TypeInPlace): FlagEvidence {
  const allowed = valuesAllowed(number);
  if (allowed !== undefined) return allowed.every(isFlagValue) ? 'flag' : 'number';
  const constant = constantDefault(number);
  if (constant !== undefined && constant !== '0' && constant !== '1') return 'number';
  if (COUNTER_NAME.test(number.object.name)) return 'unknown';
  if (constant !== undefined && constant === constantDefault(flag)) return 'flag';
  return FLAG_NAME.test(number.object.name) ? 'flag' : 'unknown';
}

/** SQLite reads TRUE and FALSE as other words for 1 and 0. */
function isFlagValue(value: string): boolean {
  return ['0', '1', 'false', 'true'].includes(value);
}

function constantDefault({ column, side }: TypeInPlace): string | undefined {
  const native = column?.facts.default;
  if (native === undefined || native === null) return undefined;
  const tree = side.dialect.expressionOf(native);
  if (tree.node !== 'literal' || tree.of === 'null') return undefined;
  return tree.of === 'boolean' ? String(Number(tree.value === 'true')) : tree.value;
}
