import { Type } from 'typebox';
import { field, orNone, plain, showSettings } from './field.ts';
import type { NameSort } from './name-sort.ts';
import { orNull } from './or-null.ts';
import { foldPath, foldTypeNames, sharedReference } from './qualified.ts';

/** Fields that name other objects or namespaces, as PostgreSQL's catalogue writes them. */

/** A qualified name without quotes: `app.german`. */
export const reference = (sort: NameSort) =>
  field<string | null>({
    ...plain(orNull(Type.String()), orNone),
    plain: false,
    canonical: (value, lens) => value && sharedReference(value, sort, lens),
  });

/** The same in a list whose order counts. */
export const references = (sort: NameSort) =>
  field<readonly string[]>({
    ...plain(Type.Array(Type.String()), (value) => value.join(', ') || 'none'),
    plain: false,
    canonical: (value, lens) => value.map((name) => sharedReference(name, sort, lens)),
  });

/** The same in any order. Further text may follow each name. */
export const referenceSet = (sort: NameSort) =>
  field<readonly string[]>({
    ...plain(Type.Array(Type.String()), (value) => value.join(', ') || 'none'),
    plain: false,
    canonical: (value, lens) => value.map((name) => sharedReference(name, sort, lens)).toSorted(),
  });

/** Namespaces in any order. */
export const namespaceSet = field<readonly string[]>({
  ...plain(Type.Array(Type.String()), (value) => value.join(', ') || 'none'),
  plain: false,
  canonical: (value, lens) => value.map(lens.namespace).toSorted(),
});

/** The label of an object: `function add(app.money)`. */
export const label = field<string | null>({
  ...plain(orNull(Type.String()), orNone),
  plain: false,
  canonical: (value, lens) => value && foldTypeNames(value, lens),
});

/** Settings by name, the search path among them. */
export const settings = field<Readonly<Record<string, string>>>({
  ...plain(Type.Record(Type.String(), Type.String()), showSettings),
  meaning: 'options',
  meant: () => ({ meaning: 'options' }),
  plain: false,
  canonical: (value, lens) =>
    Object.fromEntries(
      Object.entries(value).map(([name, setting]) => [
        name,
        name === 'search_path' && lens.apart !== undefined ? foldPath(setting, lens) : setting,
      ]),
    ),
});
