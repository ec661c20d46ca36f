import { cutName } from '../sql/made-up-name.ts';

interface Naming {
  readonly name: string;
  readonly autoNamed?: true;
}

/**
 * Names constraints within their owners: by the name the user gave, or by what they say. SQLite lets two share a name;
 * the second is then `name #2`.
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
