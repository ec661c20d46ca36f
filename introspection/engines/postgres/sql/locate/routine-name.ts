import type { CreateFunctionStmt, DefineStmt, Node, ObjectWithArgs, TypeName } from 'libpg-query';
import type { StatedName } from '../../../../scripts/effect.ts';
import { statedPath, wordsOf } from './stated.ts';

/** Types that the server prints under another name than the grammar uses. */
const SERVER_NAMES: ReadonlyMap<string, string> = new Map([
  ['bool', 'boolean'],
  ['bpchar', 'character'],
  ['float4', 'real'],
  ['float8', 'double precision'],
  ['int2', 'smallint'],
  ['int4', 'integer'],
  ['int8', 'bigint'],
  ['time', 'time without time zone'],
  ['timestamp', 'timestamp without time zone'],
  ['timestamptz', 'timestamp with time zone'],
  ['timetz', 'time with time zone'],
  ['varbit', 'bit varying'],
  ['varchar', 'character varying'],
]);

/** `add(integer, mood)`: the name with the types of the arguments, without their namespaces, which distinguishes overloads. */
export function madeRoutine({ funcname, parameters }: CreateFunctionStmt): StatedName | undefined {
  return withTypes(statedPath(wordsOf(funcname)), typesOf(parameters));
}

/** The arguments after ORDER BY are arguments of the aggregate too. */
export function madeAggregate({ defnames, args = [] }: DefineStmt): StatedName | undefined {
  const [list] = args;
  const taken = list !== undefined && 'List' in list ? list.List.items : [];
  return withTypes(statedPath(wordsOf(defnames)), typesOf(taken));
}

/** The routine that a statement means. A statement without types means the only routine of that name. */
export function meantRoutine({ objname, objargs, args_unspecified: any }: ObjectWithArgs): StatedName | undefined {
  const name = statedPath(wordsOf(objname));
  return any ? name : withTypes(name, typesOf(objargs));
}

/** A name from a database in the same form: types without namespaces and quotes. */
export function statedRoutine(name: string): string {
  const open = name.indexOf('(');
  if (open === -1) return name;
  const types = name.slice(open).replace(/(?:"(?:[^"]|"")*"|[^\s",.()]+)\./g, '');
  return name.slice(0, open) + types.replace(/"((?:[^"]|"")*)"/g, (_, inner: string) => inner.replaceAll('""', '"'));
}

function withTypes(name: StatedName | undefined, types: readonly string[]): StatedName | undefined {
  return name && { ...name, name: `${name.name}(${types.join(', ')})` };
}

function typesOf(nodes: readonly Node[] | undefined): readonly string[] {
  return (nodes ?? []).flatMap((node) => {
    if ('TypeName' in node) return typeOf(node.TypeName);
    if (!('FunctionParameter' in node)) return [];
    const { mode, argType } = node.FunctionParameter;
    return mode === 'FUNC_PARAM_OUT' || mode === 'FUNC_PARAM_TABLE' ? [] : typeOf(argType);
  });
}

function typeOf(type: TypeName | undefined): string {
  const name = wordsOf(type?.names).at(-1) ?? '';
  const array = (type?.arrayBounds ?? []).length > 0 ? '[]' : '';
  return (SERVER_NAMES.get(name) ?? name) + (type?.pct_type ? '%type' : array);
}
