import {
  type Change,
  type Effect,
  type Engine,
  kinds,
  madeByStatements,
  type SchemaObject,
  type Translator,
  translator,
} from '../../introspection/index.ts';
import type { SchemaChange } from '../migrations/steps/schema-change.ts';
import type { DraftLines } from './draft-lines.ts';
import type { Moment } from './moments.ts';

/** What a draft translates: the changes of a step that the other engine lacks, and what its statements do. */
export interface Drafting {
  readonly from: Engine;
  readonly to: Engine;
  readonly moment: Moment;
  readonly changes: readonly SchemaChange[];
  readonly effects: readonly Effect[];
  /** The schema of the other engine, where its constraints have names of their own. */
  readonly others: readonly SchemaObject[];
}

/** The statements of a draft in the order in which they work: rows come between. */
export interface DraftedSchema {
  /** What makes and renames. */
  readonly first: readonly string[];
  /** What changes and drops. */
  readonly last: readonly string[];
}

/** Writes changes of a schema in the words of the other engine. What it cannot have is left in comments. */
export function draftedSchema(drafting: Drafting, lines: DraftLines): DraftedSchema {
  return new SchemaDraft(drafting, lines).written();
}

const CONSTRAINTS: readonly SchemaObject['kind'][] = [
  'primaryKey',
  'unique',
  'foreignKey',
  'check',
  'exclusionConstraint',
];
const DROP_ORDER: readonly SchemaObject['kind'][] = [
  'view',
  'materializedView',
  'trigger',
  'index',
  ...CONSTRAINTS,
  'column',
  'table',
];

class SchemaDraft {
  readonly #drafting: Drafting;
  readonly #lines: DraftLines;
  readonly #now: Translator;
  readonly #then: Translator;
  /** NOT NULL that is set when rows have been written. */
  readonly #required: string[] = [];

  constructor(drafting: Drafting, lines: DraftLines) {
    const { from, to, moment } = drafting;
    this.#drafting = drafting;
    this.#lines = lines;
    this.#now = translator(moment.after, from, to);
    this.#then = translator(moment.before, from, to);
  }

  written(): DraftedSchema {
    const renamed = this.#renamed();
    const changes = this.#drafting.changes.filter(({ object }) => !renamed.objects.has(object));
    const made = changes.flatMap(({ does, object }) => (does === 'make' ? [object] : []));
    const dropped = changes.flatMap(({ does, object }) => (does === 'drop' ? [object] : []));
    const first = [...renamed.statements, ...this.#made(made)];
    const changed = changes.flatMap((change) => (change.does === 'change' ? this.#changed(change) : []));
    return { first, last: [...this.#required, ...changed, ...this.#dropped(dropped)] };
  }

  #made(objects: readonly SchemaObject[]): readonly string[] {
    const { objects: said, untold } = this.#now(objects);
    for (const { object, why } of untold) this.#lines.leave(nameOf(object), why);
    return madeByStatements(said, this.#drafting.to).flatMap(({ object, statement }) => {
      if (statement !== undefined) return [statement];
      const later = object.kind === 'column' ? this.#madeInSteps(object) : undefined;
      if (later === undefined) this.#lines.leave(nameOf(object), this.#whyNot(object));
      return later ?? [];
    });
  }

  /** A column that must not be NULL, where rows are written before that is said. */
  #madeInSteps(object: SchemaObject<'column'>): readonly string[] | undefined {
    const loose = { ...object, facts: { ...object.facts, nullable: true } };
    const added = this.#statementOf({ doing: 'add', object: loose });
    const required = this.#statementOf({ doing: 'set', object: loose, field: 'nullable', as: object });
    if (added === undefined || required === undefined) return undefined;
    this.#required.push(required);
    return [added];
  }

  #changed({ object, before, fields }: SchemaChange): readonly string[] {
    const [now, then] = [this.#now([object]), this.#then(before === undefined ? [] : [before])];
    for (const { why } of now.untold) this.#lines.leave(nameOf(object), why);
    const [as, was] = [now.objects[0], then.objects[0]];
    if (as === undefined || was === undefined || JSON.stringify(as) === JSON.stringify(was)) return [];
    if (object.kind !== 'column') return this.#replaced(was, as);
    const facts = new Map<string, unknown>(Object.entries(as.facts));
    const old = new Map<string, unknown>(Object.entries(was.facts));
    return fields.flatMap((field) => {
      const isSame = JSON.stringify(facts.get(field)) === JSON.stringify(old.get(field));
      if (isSame || field === 'position' || field === 'comment') return [];
      const statement = this.#statementOf({ doing: 'set', object: was, field, as });
      if (statement === undefined) this.#lines.leave(`${nameOf(object)}, ${field}`, this.#whyNot(as));
      return statement ?? [];
    });
  }

  #replaced(was: SchemaObject, as: SchemaObject): readonly string[] {
    const dropped = this.#statementOf({ doing: 'drop', object: was, parts: 0 });
    const added = this.#statementOf({ doing: 'add', object: as });
    if (dropped !== undefined && added !== undefined) return [dropped, added];
    this.#lines.leave(nameOf(as), this.#whyNot(as));
    return [];
  }

  #dropped(objects: readonly SchemaObject[]): readonly string[] {
    const tables = new Set(objects.flatMap(({ kind, name }) => (kind === 'table' || kind === 'view' ? [name] : [])));
    const columns = new Set(
      objects.flatMap(({ kind, owner, name }) => (kind === 'column' ? [`${owner}.${name}`] : [])),
    );
    const order = (object: SchemaObject) => DROP_ORDER.indexOf(object.kind);
    return objects
      .filter((object) => object.owner === null || !tables.has(object.owner))
      .filter(
        (object) =>
          !columnsOf(object).some((name) => columns.has(`${object.owner}.${name}`)) || object.kind === 'index',
      )
      .toSorted((one, other) => order(one) - order(other))
      .flatMap((object) => this.#dropOf(object) ?? []);
  }

  #dropOf(object: SchemaObject): string | undefined {
    const { to, from } = this.#drafting;
    const { objects } = this.#then([object]);
    const said = objects[0] ?? { ...object, namespace: to.dialect.defaultNamespace };
    if (to.repair.kinds[object.kind] === null) return undefined;
    const own = CONSTRAINTS.includes(object.kind) ? this.#ownOf(said) : said;
    const statement = own && this.#statementOf({ doing: 'drop', object: own, parts: 0 });
    if (statement === undefined)
      this.#lines.leave(
        `drop of ${nameOf(object)}`,
        own === undefined ? `${from.title} does not tell its name` : this.#whyNot(own),
      );
    return statement;
  }

  /** A constraint by the name that the other engine knows it by. */
  #ownOf(object: SchemaObject): SchemaObject | undefined {
    const { others, to } = this.#drafting;
    const fold = (name: string) => to.dialect.foldName(name);
    const found = others.find(
      (other) =>
        other.kind === object.kind &&
        fold(other.owner ?? '') === fold(object.owner ?? '') &&
        columnsOf(other).join() === columnsOf(object).join() &&
        (object.kind !== 'check' || fold(other.name) === fold(object.name)),
    );
    return found ?? (object.autoNamed || object.name.startsWith('(') ? undefined : object);
  }

  /** What the statements rename, and what is not to be made and dropped because of it. */
  #renamed(): { readonly statements: readonly string[]; readonly objects: ReadonlySet<SchemaObject> } {
    const statements: string[] = [];
    const objects = new Set<SchemaObject>();
    for (const effect of this.#drafting.effects) {
      if (effect.does !== 'rename' || effect.to.name === undefined) continue;
      const { target } = effect;
      const { name } = effect.to;
      const owner = target.owner?.name;
      const find = (does: SchemaChange['does'], wanted: string) =>
        this.#drafting.changes.find(
          ({ does: done, object }) =>
            done === does &&
            target.kinds.includes(object.kind) &&
            this.#fold(object.name) === this.#fold(wanted) &&
            (owner === undefined || this.#fold(object.owner ?? '') === this.#fold(owner)),
        )?.object;
      const [old, made] = [find('drop', target.name), find('make', name)];
      if (old === undefined || made === undefined || old.kind !== made.kind) continue;
      const [said] = this.#then([old]).objects;
      const statement = said && this.#statementOf({ doing: 'rename', object: said, to: made.name });
      if (statement === undefined) continue;
      statements.push(statement);
      for (const object of this.#movedBy(old, made)) objects.add(object);
    }
    return { statements, objects };
  }

  /** What a rename takes with it: for a table, all that it owns before and after. */
  #movedBy(old: SchemaObject, made: SchemaObject): readonly SchemaObject[] {
    if (old.kind !== 'table') return [old, made];
    const before = this.#drafting.changes.filter(({ object }) => object.owner === old.name || object === old);
    const known = new Set(before.map(({ object: { kind, name } }) => `${kind} ${name}`));
    const after = this.#drafting.changes.filter(
      ({ object }) =>
        object === made ||
        (object.owner === made.name &&
          (known.has(`${object.kind} ${object.name}`) || CONSTRAINTS.includes(object.kind))),
    );
    return [...before, ...after].map(({ object }) => object);
  }

  #fold(name: string): string {
    return this.#drafting.from.dialect.foldName(name);
  }

  #statementOf(change: Change): string | undefined {
    return this.#drafting.to.repair.statementOf(change);
  }

  #whyNot({ kind, owner }: SchemaObject): string {
    const { to } = this.#drafting;
    return owner === null
      ? `${to.title} needs more than one statement for this ${kinds[kind].title}`
      : `${to.title} cannot change this in place: the table ${owner} has to be made again`;
  }
}

function columnsOf({ facts }: SchemaObject): readonly string[] {
  if ('keys' in facts) return facts.keys?.flatMap(({ column }) => column ?? []) ?? [];
  return 'columns' in facts ? (facts.columns ?? []) : [];
}

function nameOf({ kind, owner, name }: SchemaObject): string {
  return `${kinds[kind].title} ${owner === null || name.startsWith('(') ? (owner ?? name) : `${owner}.${name}`}`;
}
