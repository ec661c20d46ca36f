import { memo, sharedQualifier } from '../../../introspection/index.ts';
import { isOfKind, type Side } from '../../sides/side.ts';

/**
 * Volatile functions of PostgreSQL, without administrative ones, which occur in no condition.
 * https://www.postgresql.org/docs/current/xfunc-volatility.html
 */
const VOLATILE =
  /^(array_(sample|shuffle)|clock_timestamp|current_query|currval|gen_random_uuid|lastval|lo(_\w+|read)|nextval|query_to_xml\w*|random(_normal)?|set_config|setseed|setval|timeofday|ts_rewrite|ts_stat|txid_status|uuidv[47])$/;

/** Of the `pg_` functions, those in reach of conditions that are not volatile. */
const STEADY =
  /^pg_(has_role|typeof|get_userbyid|column_size|backend_pid|client_encoding|encoding_to_char|\w+_is_visible)$/;

interface Sides {
  readonly expected: Side;
  readonly actual: Side;
}

/** Whether functions of that name, with its namespace, are known on both sides to give one value throughout a statement. */
export function isSteadyFunction(name: string, sides: Sides): boolean {
  if (!name.includes('.')) return !VOLATILE.test(name) && (!name.startsWith('pg_') || STEADY.test(name));
  return [sides.expected, sides.actual].every((side) => steadyOn(side).get(name) === true);
}

/** Functions by shared name; false if one of several is volatile. */
const steadyOn = memo((side: Side): ReadonlyMap<string, boolean> => {
  const steady = new Map<string, boolean>();
  for (const object of side.whole.all('function')) {
    if (!isOfKind(object, 'function')) continue;
    const name = object.name.slice(0, Math.max(0, object.name.indexOf('(')));
    const key = `${sharedQualifier({ namespace: object.namespace, name }, 'routine', side.lens)}.${name}`;
    const isSteady = object.facts.volatility === 'stable' || object.facts.volatility === 'immutable';
    steady.set(key, isSteady && (steady.get(key) ?? true));
  }
  return steady;
});
