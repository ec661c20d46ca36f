import type { Engine } from '../engine.ts';
import type { DataType } from '../model/data-type.ts';
import { type Expression, mapExpression } from '../model/expression.ts';
import type { Spelling } from '../model/spelling.ts';
import type { SchemaObject } from '../snapshot.ts';
import { compareText } from '../snapshot-order.ts';
import type { TypedColumn } from './fitted-expression.ts';

/** What the columns of a schema mean, beyond the names of their types, where the other engine has a type for it. */
export class ColumnTypes {
  readonly #from: Engine;
  readonly #to: Engine;
  readonly #spelling: Spelling;
  readonly #columns = new Map<string, SchemaObject<'column'>>();
  readonly #tables = new Set<string>();
  readonly #keys = new Set<string>();
  readonly #json = new Set<string>();
  readonly #named = new Map<string, SchemaObject>();

  constructor(all: readonly SchemaObject[], from: Engine, to: Engine, spelling: Spelling) {
    this.#from = from;
    this.#to = to;
    this.#spelling = spelling;
    for (const object of all) this.#add(object);
  }

  find(namespace: string, owner: string, name: string): TypedColumn | undefined {
    const column = this.#columns.get(this.#keyOf(namespace, owner, name));
    if (column === undefined) return undefined;
    const type = this.of(column);
    return type === undefined ? undefined : { name: column.name, type };
  }

  /** Undefined: the other engine has no type for it. */
  of(object: SchemaObject): DataType | undefined {
    if (object.kind !== 'column') return undefined;
    const { type, default: value } = object.facts;
    const named = this.#baseOf(this.#from.dialect.dataTypeOf(type ?? ''));
    if (named?.family !== 'text' || this.#from.dialect.families.has('json')) return named;
    if (this.#json.has(this.#keyOf(object.namespace, object.owner ?? '', object.name)))
      return { family: 'json', binary: null };
    const meant = (value ?? null) === null ? undefined : this.#meant(value ?? '');
    const isNow = meant?.node === 'call' && meant.name === 'now';
    return isNow && this.#to.dialect.families.has('timestamp')
      ? { family: 'timestamp', zone: null, precision: null }
      : named;
  }

  /** Whether the column alone is the primary key. */
  isKey({ namespace, owner, name }: SchemaObject): boolean {
    return this.#keys.has(this.#keyOf(namespace, owner ?? '', name));
  }

  /** Whether it belongs to a table: what belongs to a view is made with it. */
  isInTable({ namespace, owner }: SchemaObject): boolean {
    return this.#tables.has(this.#keyOf(namespace, owner ?? ''));
  }

  /** The labels of the enum that is the type of a column. */
  labelsOf(object: SchemaObject): readonly string[] | undefined {
    if (object.kind !== 'column') return undefined;
    const type = this.#from.dialect.dataTypeOf(object.facts.type ?? '');
    const found = type.family === 'named' ? this.#named.get(this.#bare(type.name)) : undefined;
    return found?.kind === 'enum' ? found.facts.labels : undefined;
  }

  #baseOf(type: DataType): DataType | undefined {
    if (type.family !== 'named') return type;
    const found = this.#named.get(this.#bare(type.name));
    if (found?.kind !== 'enum') return undefined;
    return this.#to.dialect.hasEnums ? type : { family: 'text', length: null };
  }

  #add(object: SchemaObject): void {
    const { namespace, owner } = object;
    if (object.kind === 'table') this.#tables.add(this.#keyOf(namespace, object.name));
    if (object.kind === 'column') this.#addColumn(this.#keyOf(namespace, owner ?? '', object.name), object);
    if (object.kind === 'primaryKey' && object.facts.columns?.length === 1)
      this.#keys.add(this.#keyOf(namespace, owner ?? '', object.facts.columns[0] ?? ''));
    if (object.kind === 'enum') this.#named.set(this.#bare(`${namespace}.${object.name}`), object);
    if (object.kind === 'check') {
      const column = jsonColumnOf(this.#meant(object.facts.expression ?? ''));
      if (column !== undefined) this.#json.add(this.#keyOf(namespace, owner ?? '', column));
    }
  }

  /** Of two columns that one name means, the first in code unit order, whatever order they come in. */
  #addColumn(key: string, column: SchemaObject<'column'>): void {
    const known = this.#columns.get(key);
    if (known === undefined || compareText(column.name, known.name) < 0) this.#columns.set(key, column);
  }

  #bare(name: string): string {
    return name.replace(`${this.#from.dialect.defaultNamespace}.`, '');
  }

  #meant(native: string): Expression {
    return mapExpression(this.#from.dialect.expressionOf(native), (part) => this.#spelling.meantBy(part));
  }

  #keyOf(...names: readonly string[]): string {
    return JSON.stringify(names.map((name) => this.#from.dialect.foldName(name)));
  }
}

/** The column of `json_valid(x)`, which may also be NULL. */
function jsonColumnOf(tree: Expression): string | undefined {
  if (tree.node === 'operator' && (tree.operator === 'or' || tree.operator === '=')) {
    const found = tree.operands.flatMap((part) => jsonColumnOf(part) ?? []);
    return found.length === 1 ? found[0] : undefined;
  }
  const subject = tree.node === 'call' && tree.name === 'json_valid' ? tree.operands[0] : undefined;
  return subject?.node === 'column' ? subject.name : undefined;
}
