import { cutName } from '../sql/made-up-name.ts';

interface Naming {
  readonly name: string;
  readonly autoNamed?: true;
}

/**
 * Names the constraints of an owner: by the given name, or else by their content. SQLite allows two constraints with one
 * name; the second becomes `name #2`.
 */
export function constraintNames(): (owner: string, given: string | null, made: string) => Naming {
  const uses = new Map<string, number>();
  return (owner, given, made) => {
    const name = given ?? cutName(made);
    const key = JSON.stringify([owner, name]);
    const use = (uses.get(key) ?? 0) + 1;
    uses.set(key, use);
    const unique = use === 1 ? name : `${name} #${use}`;
    return given === null ? { name: unique, autoNamed: true } : { name: unique };
  };
}
