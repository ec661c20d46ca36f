import { type Engine, rowWords, type SchemaObject, type Statement } from '../../introspection/index.ts';
import type { Done } from './done.ts';
import { DraftLines } from './draft-lines.ts';
import { draftedRows, isAboutRows } from './drafted-rows.ts';
import { draftedSchema } from './drafted-schema.ts';
import type { Moment } from './moments.ts';

/** A file without a twin, what it does, and the engine of its twin. */
export interface Untwinned {
  readonly moment: Moment;
  readonly statements: readonly Statement[];
  readonly from: Engine;
  readonly to: Engine;
  readonly others: readonly SchemaObject[];
  /** What the files of the other engine do, and what drafts before this one do. */
  readonly done: Done;
}

/** The text of the missing twin; undefined: there is nothing that the other engine could do. */
export function draftText({ moment, statements, from, to, others, done }: Untwinned): string | undefined {
  const lines = new DraftLines();
  const effects = statements.map(({ text }) => from.locator.locate(text));
  const changes = moment.step.changes.filter((change) => done.lacks(change));
  const schema = draftedSchema({ from, to, moment, changes, effects: effects.flat(), others }, lines);
  lines.add(...schema.first);
  const words = rowWords(moment.after, from, to);
  const passing = passingTables(effects.flat(), moment, from);
  const told = new Set<string>();
  for (const [place, statement] of statements.entries()) {
    if (isAboutRows(statement)) {
      if (passing.some((name) => mentions(statement.text, name))) continue;
      const said = words === undefined ? { why: UNKNOWN } : draftedRows(statement, from, words);
      if ('text' in said) lines.add(said.text);
      else lines.leave(`line ${statement.line}`, said.why, statement.text);
    } else if ((effects[place] ?? []).length === 0 && !SILENT.test(statement.text) && !told.has(statement.text)) {
      told.add(statement.text);
      lines.leave(`line ${statement.line}`, 'it is not known what it does', statement.text);
    }
  }
  lines.add(...schema.last);
  for (const change of changes) done.add(change);
  if (lines.isEmpty) return undefined;
  return lines.text(`Draft of the twin of ${moment.step.file} for ${to.title}: read it before you run it.`);
}

const UNKNOWN = 'it is not known how the other engine writes it';

/** Statements about the session and the transaction: they change nothing that stays. */
const SILENT = /^(?:begin|commit|end|start|set|pragma|select|analyze|vacuum|reset|savepoint|release|lock)\b/i;

/** Tables that are there only while the file is run, as in a rebuild. */
function passingTables(
  effects: ReturnType<Engine['locator']['locate']>,
  { before, after }: Moment,
  { dialect }: Engine,
): readonly string[] {
  const fold = (name: string) => dialect.foldName(name);
  const stays = new Set([...before, ...after].flatMap(({ kind, name }) => (kind === 'table' ? [fold(name)] : [])));
  return effects
    .flatMap((effect) => {
      if (effect.does === 'make') return effect.kind === 'table' ? (effect.name ?? []) : [];
      return effect.does === 'rename' ? (effect.to.name ?? []) : [];
    })
    .filter((name) => !stays.has(fold(name)));
}

function mentions(text: string, name: string): boolean {
  return text.toLowerCase().includes(name.toLowerCase());
}
