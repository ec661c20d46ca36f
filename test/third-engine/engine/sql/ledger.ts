import { TallyError, TallyWords } from './words.ts';

interface TallyColumn {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly counted: boolean;
  readonly value: string | null;
}

export interface TallyTable {
  readonly columns: readonly TallyColumn[];
  readonly key: readonly string[] | null;
  readonly uniques: readonly (readonly string[])[];
  readonly references: readonly {
    readonly columns: readonly string[];
    readonly table: string;
    readonly targets: readonly string[];
  }[];
  readonly checks: readonly string[];
  readonly indexes: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/** What statements have made. */
export class Ledger {
  readonly tables = new Map<string, TallyTable>();
  readonly labels = new Map<string, readonly string[]>();

  /** Throws `TallyError`, and is then as it was. */
  run(statement: string): void {
    const words = new TallyWords(statement.replace(/;\s*$/, ''));
    const verb = words.name();
    if (verb === 'label')
      this.labels.set(
        words.name(),
        words.list(() => words.take().replace(/^'|'$/g, '')),
      );
    else if (verb === 'table') this.#addTable(words.name(), tableIn(words));
    else if (verb === 'drop') this.#dropTable(words);
    else throw new TallyError(`"${verb}" begins no statement`);
    if (!words.isOver()) throw new TallyError(`"${words.peek()}" is too much`);
  }

  #addTable(name: string, table: TallyTable): void {
    if (this.tables.has(name)) throw new TallyError(`there is a table "${name}" already`);
    this.tables.set(name, table);
  }

  #dropTable(words: TallyWords): void {
    words.expect('table');
    const name = words.name();
    if (!this.tables.delete(name)) throw new TallyError(`there is no table "${name}"`);
  }
}

function tableIn(words: TallyWords): TallyTable {
  const columns: TallyColumn[] = [];
  const uniques: (readonly string[])[] = [];
  const references: TallyTable['references'][number][] = [];
  const checks: string[] = [];
  const indexes: TallyTable['indexes'][number][] = [];
  let key: readonly string[] | null = null;
  const names = () => words.list(() => words.name());
  words.list(() => {
    if (words.accept('key')) key = names();
    else if (words.accept('unique')) uniques.push(names());
    else if (words.accept('check')) checks.push(words.until(',', ')'));
    else if (words.accept('index')) indexes.push({ name: words.name(), columns: names() });
    else if (words.accept('refer')) {
      const own = names();
      words.expect('to');
      references.push({ columns: own, table: words.name(), targets: names() });
    } else columns.push(columnIn(words));
  });
  return { columns, key, uniques, references, checks, indexes };
}

function columnIn(words: TallyWords): TallyColumn {
  const name = words.name();
  const type = words.until('required', 'counted', '=', ',', ')').replace(/ (?=[(),])|(?<=\() /g, '');
  const required = words.accept('required');
  const counted = words.accept('counted');
  const value = words.accept('=') ? words.until(',', ')') : null;
  return { name, type, required, counted, value };
}
