import { type Static, Type } from 'typebox';
import { canonicalExpression, canonicalType, type Field, type Lens } from './field.ts';
import type { Json } from './json.ts';
import { orNull } from './or-null.ts';
import { sharedReference } from './qualified.ts';

const modes = ['in', 'out', 'inout', 'variadic', 'table'] as const;
const ModeSchema = Type.Unsafe<(typeof modes)[number]>(Type.Union(modes.map((mode) => Type.Literal(mode))));

/** An argument of a routine, or an attribute of a composite type. An attribute has neither mode nor default. */
export type Parameter = Static<typeof ParameterSchema>;
const ParameterSchema = Type.Object({
  name: orNull(Type.String()),
  type: Type.String(),
  mode: Type.Optional(ModeSchema),
  default: Type.Optional(orNull(Type.String())),
  /** Null: the default of the type. */
  collation: Type.Optional(orNull(Type.String())),
});

/** Names with their types, in order. */
export function parameters(
  about: Pick<Field<readonly Parameter[]>, 'title' | 'impact' | 'absent'>,
): Field<readonly Parameter[]> {
  return {
    ...about,
    meaning: 'parameters',
    meant: () => ({ meaning: 'parameters' }),
    schema: Type.Array(ParameterSchema),
    plain: false,
    canonical: (value, lens) => value.map((parameter) => canonicalParameter(parameter, lens)),
    show: (value) => `(${value.map(showParameter).join(', ')})`,
  };
}

function canonicalParameter(parameter: Parameter, lens: Lens): Json {
  return {
    name: parameter.name === null ? null : lens.name(parameter.name),
    type: canonicalType(parameter.type, lens),
    mode: parameter.mode ?? 'in',
    default: parameter.default ? canonicalExpression(parameter.default, lens) : null,
    collation: parameter.collation ? sharedReference(parameter.collation, 'collation', lens) : null,
  };
}

function showParameter({ name, type, mode, default: value, collation }: Parameter): string {
  const parts = [mode === undefined || mode === 'in' ? '' : mode.toUpperCase(), name ?? '', type];
  if (collation) parts.push(`COLLATE ${collation}`);
  if (value) parts.push(`DEFAULT ${value}`);
  return parts.filter((part) => part !== '').join(' ');
}
