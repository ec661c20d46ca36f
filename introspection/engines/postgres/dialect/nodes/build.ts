import type { Node } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';

/** Turns a node of PostgreSQL's parse tree into an expression. Throws `NotUnderstood`. */
export type Build = (node: Node | undefined) => Expression;

/** Converts some nodes and leaves the others to the next part. */
export type Part = (node: Node, build: Build) => Expression | undefined;

/** Syntax that the model cannot express. */
export class NotUnderstood extends Error {}

/** Converts nodes with the first part that knows them. */
export function builderOf(parts: readonly Part[]): Build {
  const build: Build = (node) => {
    if (node === undefined) throw new NotUnderstood('an operand is missing');
    for (const part of parts) {
      const expression = part(node, build);
      if (expression !== undefined) return expression;
    }
    throw new NotUnderstood(`${tagOf(node)} has no place in the model`);
  };
  return build;
}

export function operator(name: string, ...operands: readonly Expression[]): Expression {
  return { node: 'operator', operator: name, operands };
}

export function call(name: string, operands: readonly Expression[], modifier?: string): Expression {
  return { node: 'call', name, operands, ...(modifier !== undefined && { modifier }) };
}

/** The texts of a list of names. Throws if the list holds anything else. */
export function namesOf(nodes: readonly Node[] | undefined): readonly string[] {
  return (nodes ?? []).map((node) => {
    if ('String' in node) return node.String.sval ?? '';
    if ('A_Star' in node) return '*';
    throw new NotUnderstood(`a name holds a ${tagOf(node)}`);
  });
}

/** A qualified name. The qualifier `pg_catalog` is dropped. */
export function qualifiedName(nodes: readonly Node[] | undefined): string {
  const names = namesOf(nodes);
  return (names[0] === 'pg_catalog' ? names.slice(1) : names).join('.');
}

export function tagOf(node: Node): string {
  return Object.keys(node)[0] ?? 'nothing';
}
