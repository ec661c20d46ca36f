import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A table of a bench: the figures as they were printed. */
export interface BenchTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What one bench printed. */
export interface BenchResult {
  readonly name: string;
  readonly command: string;
  readonly tables: readonly BenchTable[];
}

/** A run of the benches: `bench/results/2026-01-31.json`. */
export interface BenchRun {
  readonly date: string;
  readonly commit: string;
  readonly command: string;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGiB: number;
    /** Of the last minute, before and after. */
    readonly load: readonly [number, number];
  };
  readonly versions: Readonly<Record<string, string>>;
  readonly benches: readonly BenchResult[];
}

export const RESULTS = join(import.meta.dirname, 'results');

/** The newest run, without those of a date; undefined: there is none. */
export function lastRun(without?: string): BenchRun | undefined {
  const file = readdirSync(RESULTS)
    .filter((name) => name.endsWith('.json') && name !== `${without}.json`)
    .toSorted()
    .at(-1);
  if (file === undefined) return undefined;
  const run: BenchRun = JSON.parse(readFileSync(join(RESULTS, file), 'utf8'));
  return run;
}

/** The Markdown tables in a text. */
export function tablesIn(text: string): readonly BenchTable[] {
  const blocks = text.split('\n').reduce<string[][]>(
    (found, line) => {
      if (!line.startsWith('|')) found.push([]);
      else found.at(-1)?.push(line);
      return found;
    },
    [[]],
  );
  return blocks.flatMap(([head, rule, ...rows]) =>
    head === undefined || rule === undefined ? [] : [{ head: cellsOf(head), rows: rows.map(cellsOf) }],
  );
}

export function renderTable({ head, rows }: BenchTable): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function cellsOf(line: string): readonly string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim());
}

/** The table with each figure of an earlier one beside it, in parentheses. Rows are found by their title. */
export function withLast(table: BenchTable, last: BenchTable | undefined): BenchTable {
  if (last === undefined || last.head.join() !== table.head.join()) return table;
  const rows = table.rows.map((cells) => {
    const before = last.rows.find((row) => titleOf(row) === titleOf(cells));
    return cells.map((cell, at) => {
      const old = before?.[at];
      return at > 0 && isFigure(cell) && old !== undefined && isFigure(old) && old !== cell ? `${cell} (${old})` : cell;
    });
  });
  return { head: table.head, rows };
}

/** The cells up to the first figure; at least one. */
function titleOf(cells: readonly string[]): string {
  const first = cells.findIndex((cell, at) => at > 0 && isFigure(cell));
  return cells.slice(0, first === -1 ? 1 : first).join(' ');
}

function isFigure(cell: string): boolean {
  return /^\d[\d.,]*$/.test(cell);
}
