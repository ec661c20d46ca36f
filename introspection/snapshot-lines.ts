import type { SchemaObject } from './snapshot.ts';

/**
 * The objects of a snapshot file, one a line. Most lines repeat the facts of another line: a schema of ten thousand tables
 * has some hundred thousand columns, and a few hundred different facts of columns. Each text of facts is written and parsed
 * once.
 */

/** Writes objects in the form of their lines, without line ends. */
export function objectLines(): (object: SchemaObject) => string {
  const texts = new Map<SchemaObject['facts'], string>();
  let last: SchemaObject | undefined;
  let start = '';
  return (object) => {
    const { kind, namespace, owner, name, autoNamed, facts } = object;
    if (last?.owner !== owner || last.kind !== kind || last.namespace !== namespace)
      start = `    ${JSON.stringify({ kind, namespace, owner }).slice(0, -1)},"name":`;
    last = object;
    let text = texts.get(facts);
    if (text === undefined) {
      text = JSON.stringify(facts);
      if (texts.size === MOST_TEXTS) texts.clear();
      texts.set(facts, text);
    }
    return `${start}${JSON.stringify(name)},${autoNamed === true ? '"autoNamed":true,' : ''}"facts":${text}}`;
  };
}

/** So many texts of facts are kept while a snapshot is written. */
const MOST_TEXTS = 5_000;

/** What stands before the first object and behind the last one. */
export const BEFORE_OBJECTS = ',\n  "objects": [\n';
export const BEHIND_OBJECTS = '\n  ]\n}\n';

/** A string of JSON; its escapes are checked when it is parsed. */
const STRING = String.raw`"(?:[^"\\]|\\.)*"`;
const ADDRESS = new RegExp(
  `^ {4}\\{"kind":(${STRING}),"namespace":(${STRING}),"owner":(null|${STRING}),"name":(${STRING}),("autoNamed":true,)?"facts":`,
);

/** Parts of a snapshot that are not checked yet. */
export interface UncheckedSnapshot {
  readonly head: object;
  readonly objects: readonly unknown[];
  /** One of the objects for each kind and text of facts. */
  readonly different: readonly unknown[];
}

/**
 * Parses the text of a snapshot file piece by piece, so that it is never in memory as a whole. Only the form in which it is
 * written is understood, not what a tool has made of it.
 */
export class SnapshotLines {
  #rest = '';
  #head: object | undefined;
  #ended = false;
  readonly #objects: unknown[] = [];
  readonly #different: unknown[] = [];
  readonly #strings = new Map<string, string | null>([['null', null]]);
  readonly #facts = new Map<string, Map<string, unknown>>();

  /** False: the text has another form. */
  take(piece: string): boolean {
    try {
      const text = this.#rest + piece;
      const from = this.#head === undefined ? this.#takeHead(text) : 0;
      this.#rest = from === undefined ? text : text.slice(this.#takeLines(text, from));
      return true;
    } catch (error) {
      if (error instanceof SyntaxError) return false;
      throw error;
    }
  }

  /** The whole after the last piece; undefined: the text has another form. */
  end(): UncheckedSnapshot | undefined {
    if (this.#head === undefined || !this.#ended || this.#rest !== BEHIND_OBJECTS.slice(1)) return undefined;
    return { head: this.#head, objects: this.#objects, different: this.#different };
  }

  #takeHead(text: string): number | undefined {
    const end = text.indexOf(BEFORE_OBJECTS);
    if (end === -1) {
      if (text.length > LONGEST_HEAD) throw new SyntaxError('no objects');
      return undefined;
    }
    const head: unknown = JSON.parse(`${text.slice(0, end)}}`);
    if (typeof head !== 'object' || head === null) throw new SyntaxError('no object');
    this.#head = head;
    return end + BEFORE_OBJECTS.length;
  }

  /** Takes the whole lines from there on, and returns where the last one ends. */
  #takeLines(text: string, from: number): number {
    let start = from;
    for (let end = text.indexOf('\n', start); end !== -1 && !this.#ended; end = text.indexOf('\n', start)) {
      this.#takeLine(text.slice(start, end));
      start = end + 1;
    }
    return start;
  }

  #takeLine(line: string): void {
    const [start = '', kind = '', namespace = '', owner = '', name = '', autoNamed] = ADDRESS.exec(line) ?? [];
    if (start === '') throw new SyntaxError('not an object of one line');
    this.#ended = !line.endsWith(',');
    const text = line.slice(start.length, this.#ended ? -1 : -2);
    const known = this.#facts.get(kind) ?? new Map<string, unknown>();
    let facts = known.get(text);
    const isNew = facts === undefined;
    if (isNew) {
      facts = JSON.parse(text);
      this.#facts.set(kind, known.set(copyOf(text), facts));
    }
    const object = {
      kind: this.#string(kind),
      namespace: this.#string(namespace),
      owner: this.#string(owner),
      name: this.#string(name),
      ...(autoNamed !== undefined && { autoNamed: true }),
      facts,
    };
    this.#objects.push(object);
    if (isNew) this.#different.push(object);
  }

  /** Equal names are one string in memory. */
  #string(literal: string): string | null {
    const known = this.#strings.get(literal);
    if (known !== undefined) return known;
    const text: string = JSON.parse(literal);
    this.#strings.set(copyOf(literal), text);
    return text;
  }
}

/** So many characters of a head are searched for its end. */
const LONGEST_HEAD = 8 * 1024 * 1024;

/** The same text in memory of its own: a part of a text keeps the whole text in memory. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
