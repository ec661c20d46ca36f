export type Environment = Readonly<Record<string, string | undefined>>;

/** Names of variables whose values are secrets. */
const OF_SECRETS = /pass|_pwd|secret|token|credential|private|api_?key|access_?key/i;

/** Shorter values are too common to be taken out of a text. */
const SHORTEST_SECRET = 6;

/** What a command gets of the environment of this process: all but Evenkeel's own variables. */
export function inheritedEnvironment(own: Environment): Environment {
  return Object.fromEntries(Object.entries(own).filter(([name]) => !name.startsWith('EVENKEEL_')));
}

/** The values that are secrets by the names of their variables, or because they were said to be. */
export function secretsOf(environment: Environment, said: ReadonlySet<string> = new Set()): readonly string[] {
  return Object.entries(environment).flatMap(([name, value]) =>
    value !== undefined && (said.has(name) || (OF_SECRETS.test(name) && value.length >= SHORTEST_SECRET)) ? value : [],
  );
}
