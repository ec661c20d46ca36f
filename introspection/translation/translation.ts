import type { Engine } from '../engine.ts';
import { kinds } from '../kinds/registry.ts';
import type { DataType } from '../model/data-type.ts';
import { type Expression, mapExpression } from '../model/expression.ts';
import type { Field } from '../model/field.ts';
import type { IndexKey } from '../model/index-key.ts';
import { ownValue } from '../model/own-value.ts';
import type { Spelling } from '../model/spelling.ts';
import type { SchemaObject } from '../snapshot.ts';
import type { ColumnTypes } from './column-types.ts';
import { constantOf } from './constant-of.ts';
import { type Fitting, fittedExpression, TRUE, type TypedColumn } from './fitted-expression.ts';
import { type Written, writtenExpression } from './written-expression.ts';

interface Said {
  readonly objects: readonly SchemaObject[];
  readonly losses: readonly string[];
}

const NOTHING: Said = { objects: [], losses: [] };

/** Says objects and expressions of one engine in the words of another. */
export class Translation {
  readonly #from: Engine;
  readonly #to: Engine;
  readonly #meant: Spelling;
  readonly #spelt: Spelling;
  readonly #types: ColumnTypes;

  constructor(from: Engine, to: Engine, meant: Spelling, spelt: Spelling, types: ColumnTypes) {
    this.#from = from;
    this.#to = to;
    this.#meant = meant;
    this.#spelt = spelt;
    this.#types = types;
  }

  of(object: SchemaObject): Said {
    if (object.owner !== null && object.kind === 'column' && !this.#types.isInTable(object)) return NOTHING;
    const lacking = this.#lacksOf(object);
    const { objects, losses } = this.#said({ ...object, namespace: this.#namespaceOf(object.namespace) }, object);
    if (object.kind === 'index' && lacking.length > 0) return { objects: [], losses: lacking };
    return { objects, losses: objects.length === 0 ? losses : [...lacking, ...losses] };
  }

  /** `column`: where the value goes. */
  expression(
    native: string,
    home: Pick<SchemaObject, 'namespace' | 'owner'>,
    use: Fitting['use'],
    column?: SchemaObject,
  ): Written {
    const tree = this.#tree(native, home, use);
    return this.#written(column === undefined ? tree : constantOf(tree, this.#types.of(column), this.#spelt));
  }

  #said(home: SchemaObject, object: SchemaObject): Said {
    switch (home.kind) {
      case 'table': {
        const { partitioning, parents } = home.facts;
        const isPart = (partitioning ?? null) !== null || (parents ?? []).length > 0;
        return isPart ? lost('partitions and inheritance are not translated') : whole(home);
      }
      case 'column':
        return this.#column(home, object);
      case 'primaryKey':
      case 'unique':
        return whole(home);
      case 'foreignKey': {
        const { target, broken } = home.facts;
        if ((broken ?? null) !== null || !target) return lost(`its target has ${broken ?? 'no name'}`);
        const said = { ...target, namespace: this.#namespaceOf(target.namespace) };
        return whole({ ...home, facts: { ...home.facts, target: said } });
      }
      case 'check': {
        const tree = this.#tree(home.facts.expression ?? '', object, 'check');
        if (tree === TRUE) return NOTHING;
        const said = this.#written(tree);
        return 'why' in said ? lost(said.why) : whole({ ...home, facts: { ...home.facts, expression: said.text } });
      }
      case 'index':
        return this.#index(home, object);
      case 'view':
        return this.#view(home);
      case 'enum':
        return this.#to.dialect.hasEnums ? whole(home) : NOTHING;
      default:
        return lost(
          this.#to.repair.kinds[home.kind] === null
            ? `${this.#to.title} has no ${kinds[home.kind].plural}`
            : `${kinds[home.kind].plural} are not translated`,
        );
    }
  }

  #column(home: SchemaObject<'column'>, object: SchemaObject): Said {
    const { facts } = home;
    const losses: string[] = [];
    const meant = this.#types.of(object);
    const spelt = meant && this.#spelt.typeOf(meant);
    if (spelt === undefined) losses.push(`the type ${facts.type} is kept as ${this.#spelt.fallbackType}`);
    if ((facts.collation ?? null) !== null) losses.push(`the collation has no counterpart`);
    const isNumbered = (facts.identity ?? null) !== null;
    if (isNumbered && !this.#spelt.numbersAnyColumn && !this.#types.isKey(object))
      losses.push(`${this.#to.title} numbers only a primary key of one column`);
    const generated = this.#value(facts.generated ?? null, object, meant, losses, 'the expression');
    const value = isNumbered ? null : this.#value(facts.default ?? null, object, meant, losses, 'the default');
    const column: SchemaObject = {
      ...home,
      facts: {
        ...facts,
        type: spelt ?? this.#spelt.fallbackType,
        default: value,
        generated,
        identity: isNumbered ? this.#spelt.numbering : null,
        collation: null,
        nullConflict: null,
      },
    };
    return { objects: [column, ...this.#labelsOf(home, object)], losses };
  }

  /** An enum, where the other engine has none: a check. */
  #labelsOf(home: SchemaObject<'column'>, object: SchemaObject): readonly SchemaObject[] {
    const labels = this.#to.dialect.hasEnums ? undefined : this.#types.labelsOf(object);
    if (labels === undefined) return [];
    const operands: readonly Expression[] = [
      { node: 'column', name: home.name, qualifier: null },
      ...labels.map((value): Expression => ({ node: 'literal', of: 'string', value })),
    ];
    const said = this.#written({ node: 'operator', operator: 'in', operands });
    if ('why' in said) return [];
    const unsaid = { validated: undefined, noInherit: undefined, enforced: undefined, comment: undefined };
    const { namespace, owner } = home;
    const facts = { expression: said.text, ...unsaid };
    return [{ kind: 'check', namespace, owner, name: `(${said.text})`, autoNamed: true, facts }];
  }

  #value(
    native: string | null,
    object: SchemaObject,
    type: DataType | undefined,
    losses: string[],
    what: string,
  ): string | null {
    if (native === null) return null;
    const said = this.#written(constantOf(this.#tree(native, object, 'value'), type, this.#spelt));
    if ('text' in said) return said.text;
    losses.push(`${what} ${native} is left out: ${said.why}`);
    return null;
  }

  #index(home: SchemaObject<'index'>, object: SchemaObject): Said {
    const { keys = [], predicate } = home.facts;
    const said: IndexKey[] = [];
    for (const { column, expression, direction, collation, operatorClass } of keys) {
      if ((operatorClass ?? null) !== null) return lost(`the operator class ${operatorClass} has no counterpart`);
      if ((collation ?? null) !== null) return lost(`the collation ${collation} has no counterpart`);
      const written = expression === null ? { text: null } : this.#written(this.#tree(expression, object, 'value'));
      if ('why' in written) return lost(written.why);
      said.push({ column, expression: written.text, direction });
    }
    const only =
      (predicate ?? null) === null ? { text: null } : this.#written(this.#tree(predicate ?? '', object, 'predicate'));
    if ('why' in only) return lost(only.why);
    return whole({ ...home, facts: { ...home.facts, keys: said, predicate: only.text } });
  }

  /** A query that means the same in both engines as it is written. */
  #view(home: SchemaObject<'view'>): Said {
    const { definition } = home.facts;
    const text = (definition ?? '').replaceAll(`${this.#from.dialect.defaultNamespace}.`, '');
    const one = withoutNamespaces(this.#from.dialect.queryOf(definition ?? ''));
    const other = withoutNamespaces(this.#to.dialect.queryOf(text));
    // A number may be a truth value to the other engine.
    const isPlain = !/"node":"opaque"|"of":"(?:number|boolean)"/.test(one);
    if (one !== other || !isPlain) return lost('its query is not written alike in both engines');
    return whole({ ...home, facts: { ...home.facts, definition: text } });
  }

  #tree(
    native: string,
    { namespace, owner }: Pick<SchemaObject, 'namespace' | 'owner'>,
    use: Fitting['use'],
  ): Expression {
    const shared = mapExpression(this.#from.dialect.expressionOf(native), (part) => this.#meant.meantBy(part));
    return fittedExpression(shared, {
      find: (name): TypedColumn | undefined => this.#types.find(namespace, owner ?? '', name),
      typeOf: this.#from.dialect.dataTypeOf,
      hasBooleans: this.#to.dialect.families.has('boolean'),
      use,
    });
  }

  #written(tree: Expression): Written {
    return writtenExpression(tree, this.#spelt, this.#from.dialect);
  }

  #namespaceOf(namespace: string): string {
    const isUsual = namespace === this.#from.dialect.defaultNamespace || !this.#spelt.hasNamespaces;
    return isUsual ? this.#to.dialect.defaultNamespace : namespace;
  }

  /** What the other engine does not have at all, where it matters. */
  #lacksOf(object: SchemaObject): readonly string[] {
    const lacks: Readonly<Record<string, readonly string[]>> = this.#to.lacks;
    const fields: Readonly<Record<string, Pick<Field<unknown>, 'title' | 'absent'>>> = kinds[object.kind].fields;
    const facts = new Map<string, unknown>(Object.entries(object.facts));
    return (ownValue(lacks, object.kind) ?? []).flatMap((name) => {
      const [value, known] = [facts.get(name), ownValue(fields, name)];
      const { absent, title = name } = known ?? {};
      if (value === undefined || typeof absent !== 'object' || !('means' in absent)) return [];
      return JSON.stringify(value) === JSON.stringify(absent.means)
        ? []
        : [`${this.#to.title} has no ${title}${typeof value === 'string' ? ` ${value}` : ''}`];
    });
  }
}

function whole(object: SchemaObject): Said {
  return { objects: [object], losses: [] };
}

function lost(why: string): Said {
  return { objects: [], losses: [why] };
}

function withoutNamespaces(query: Expression): string {
  return JSON.stringify(query).replaceAll(/"clause":"namespace","name":"[^"]*"/g, '"clause":"namespace"');
}
