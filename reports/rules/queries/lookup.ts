import { type Expression, mapExpression } from '../../../introspection/index.ts';
import { type Output, type Range, type Scope, type Source, Unresolved } from './scope.ts';

/** A resolved column, and whether it can be NULL. */
export interface Found {
  readonly column: Expression;
  readonly solid: boolean;
}

/**
 * The column that a name means: that of the innermost SELECT that has it. In the plain form its qualifier says how many
 * SELECTs further out and which item of FROM it belongs to. Undefined: no column in sight. Throws `Unresolved` where it may be several.
 */
export function findColumn(scope: Scope, name: string, qualifier: string | null): Found | undefined {
  let up = 0;
  for (let here: Scope | null = scope; here !== null; here = here.outer, up += 1) {
    const found = qualifier === null ? findUnqualified(here, name, up) : findQualified(here, name, qualifier, up);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findUnqualified(scope: Scope, name: string, up: number): Found | undefined {
  const merged = scope.mergedIn(name, scope.all);
  if (merged !== undefined) return { column: raised(merged.value, up), solid: false };
  const [place, ...others] = scope.sourcesWith(name, scope.all);
  if (others.length > 0) throw new Unresolved(`${name} belongs to several tables`);
  if (place !== undefined) return columnAt(scope, place, name, up);
  const unknown = [...scope.sources.keys()].filter((at) => scope.sources[at]?.columns === undefined);
  const [only] = unknown;
  if (only === undefined) return undefined;
  if (unknown.length > 1 || scope.outer?.knows(name)) throw new Unresolved(`${name} may belong to several tables`);
  return columnAt(scope, only, name, up);
}

function findQualified(scope: Scope, name: string, qualifier: string, up: number): Found | undefined {
  const place = sourceNamed(scope, qualifier);
  return place === undefined ? undefined : columnAt(scope, place, name, up);
}

/** The item of FROM of that name, which may stand behind a namespace. */
export function sourceNamed(scope: Scope, qualifier: string): number | undefined {
  const places = (alias: string) => [...scope.sources.keys()].filter((at) => scope.sources[at]?.alias === alias);
  const exact = places(qualifier);
  const [place, ...others] = exact.length > 0 ? exact : places(qualifier.slice(qualifier.lastIndexOf('.') + 1));
  if (others.length > 0) throw new Unresolved(`${qualifier} names several tables`);
  return place;
}

function columnAt(scope: Scope, place: number, name: string, up = 0): Found {
  const source = scope.sources[place];
  if (source?.columns === undefined || name === '*') return { column: referenceTo(place, name, up), solid: false };
  const output = source.columns.find((candidate) => candidate.name === name);
  if (output === undefined) throw new Unresolved(`${source.alias} has no column ${name}`);
  return foundAt(source, output, place, up);
}

function foundAt(source: Source, { form, nullable }: Output, place: number, up: number): Found {
  return { column: referenceTo(place, form, up), solid: !nullable && !source.optional };
}

/** The columns of the sources in a range that share the name of one column, for USING. */
export function columnIn(scope: Scope, name: string, range: Range): Expression {
  const merged = scope.mergedIn(name, range);
  if (merged !== undefined) return merged.value;
  const [place, ...others] = scope.sourcesWith(name, range);
  if (place === undefined || others.length > 0) throw new Unresolved(`USING (${name}) cannot be resolved`);
  return columnAt(scope, place, name).column;
}

/** The columns that `*` gives for one item of FROM, in order: two may share a name. */
export function columnsAt(scope: Scope, place: number): readonly (Found & { readonly name: string })[] {
  const source = scope.sources[place];
  if (source?.columns === undefined) throw new Unresolved('the columns behind * are not known');
  return source.columns.map((output) => ({ ...foundAt(source, output, place, 0), name: output.name }));
}

function referenceTo(place: number, form: string, up: number): Expression {
  return { node: 'column', name: form, qualifier: `${up}.${place}` };
}

/** The expression as it is seen from further in. */
function raised(value: Expression, up: number): Expression {
  if (up === 0) return value;
  return mapExpression(value, (part) => {
    if (part.node !== 'column' || part.qualifier === null) return part;
    const [levels = '0', place = ''] = part.qualifier.split('.');
    return { ...part, qualifier: `${Number(levels) + up}.${place}` };
  });
}
