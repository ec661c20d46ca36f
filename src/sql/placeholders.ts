import type { Script } from '../../introspection/index.ts';

/** `${name}`, as Flyway and goose write it, also within quotes. goose also allows a default: `${name:-otherwise}`. */
const PLACEHOLDER = /\$\{([\w.:-]+?)(?::-([^}]*))?\}/g;

/** The script with its placeholders replaced, and the names that it used. A placeholder without a value stays. */
export function filledPlaceholders(
  script: Script,
  values: ReadonlyMap<string, string>,
): { readonly script: Script; readonly used: readonly string[] } {
  const used: string[] = [];
  if (values.size === 0) return { script, used };
  const text = script.text.replace(PLACEHOLDER, (whole, name: string) => {
    const value = values.get(name);
    if (value === undefined) return whole;
    used.push(name);
    return value;
  });
  return { script: { ...script, text }, used };
}
