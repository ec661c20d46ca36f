const NONE: Readonly<Record<string, string>> = {};

/** Settings from PostgreSQL's `name=value` list (`pg_class.reloptions`). */
export function parseOptions(list: readonly string[] | null): Readonly<Record<string, string>> {
  if (list === null) return NONE;
  const entries = list.map((option): readonly [string, string] => {
    const equals = option.indexOf('=');
    return equals < 0 ? [option, 'true'] : [option.slice(0, equals), option.slice(equals + 1)];
  });
  return Object.fromEntries(entries);
}

const ON = /^(t|tr|tru|true|y|ye|yes|on|1)$/i;
const OFF = /^(f|fa|fal|fals|false|n|no|of|off|0)$/i;

/** The same for a view. A boolean may be spelled in many ways: true becomes `true`, false is left out. */
export function parseViewOptions(list: readonly string[] | null): Readonly<Record<string, string>> {
  const entries = Object.entries(parseOptions(list));
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      if (name === 'check_option') return [[name, value.toLowerCase()]];
      if (OFF.test(value)) return [];
      return [[name, ON.test(value) ? 'true' : value]];
    }),
  );
}
