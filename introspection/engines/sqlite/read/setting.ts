import type { SchemaObject, Skipped } from '../../../snapshot.ts';
import { NAMESPACE } from '../dialect/words.ts';
import type { Catalogue } from './catalogue.ts';

type Setting = SchemaObject<'setting'>;

/** The defaults of a file. */
const UNSAID: ReadonlyMap<string, string> = new Map([
  ['encoding', 'UTF-8'],
  ['application_id', '0'],
  ['user_version', '0'],
]);

/** Applications use this number to count migrations, so it differs like rows do. It is read only on request. */
const COUNTING = 'user_version';

/** https://sqlite.org/pragma.html#pragma_encoding and what follows there. */
export function readSettings(catalogue: Catalogue, extras: readonly string[]): readonly Setting[] {
  return settingsSaid(catalogue).filter(({ name }) => name !== COUNTING || extras.includes(COUNTING));
}

/** Settings that the file has but that were not requested. */
export function settingsLeftOut(catalogue: Catalogue, extras: readonly string[]): readonly Skipped[] {
  if (extras.includes(COUNTING)) return [];
  return settingsSaid(catalogue)
    .filter(({ name }) => name === COUNTING)
    .map(({ name }) => ({
      kind: 'setting',
      namespace: NAMESPACE,
      name,
      reason: 'bookkeeping',
      why: 'applications count their migrations in it; sqlite:///path?with=user_version compares it',
    }));
}

function settingsSaid(catalogue: Catalogue): readonly Setting[] {
  return catalogue.settings.flatMap(({ name, value }): readonly Setting[] =>
    UNSAID.get(name) === value ? [] : [{ kind: 'setting', namespace: NAMESPACE, owner: null, name, facts: { value } }],
  );
}
