import { type Engine, type Script, tokensFrom } from '../../introspection/index.ts';
import type { SqlSign } from './sql-signs.ts';

/** What the text of a file shows that its statements do not do. */
export interface SeenInText {
  /** SQL of other engines than the one that it is run for, each where it first occurs. */
  readonly foreign: readonly ForeignSql[];
  /** Whether it has SQL that only its own engine understands. */
  readonly own: boolean;
  /** Statements that change a schema, but stand in comments. */
  readonly commentedOut: readonly CommentedOut[];
}

export interface ForeignSql {
  readonly engine: Engine;
  readonly sign: string;
  /** From 1. */
  readonly line: number;
  /** Whether other engines have it too. */
  readonly weak: boolean;
}

interface CommentedOut {
  /** Its first line. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

export interface SignedScript {
  readonly script: Script;
  readonly signs: readonly SqlSign[];
}

export const NOTHING_SEEN: SeenInText = { foreign: [], own: false, commentedOut: [] };

/** What is seen in each file, by its name in the scripts. */
export function seenInFiles(engine: Engine, scripts: readonly SignedScript[]): ReadonlyMap<string, SeenInText> {
  const files = Map.groupBy(scripts, ({ script }) => script.file);
  return new Map([...files].map(([file, parts]) => [file, seenIn(engine, parts)]));
}

function seenIn(engine: Engine, parts: readonly SignedScript[]): SeenInText {
  const signs = parts.flatMap((part) => part.signs);
  return {
    foreign: signs.flatMap(({ of, sign, line, weak = false }) =>
      of === 'template' || of === engine ? [] : [{ engine: of, sign, line, weak }],
    ),
    own: signs.some(({ of, weak }) => of === engine && !weak),
    commentedOut: parts.flatMap(({ script }) => commentedOutIn(engine, script)),
  };
}

/** The shape of a statement, which a sentence about it does not have. */
const STATEMENT =
  /^(?:ALTER\s+TABLE\s+\S+\s+(?:ADD|ALTER|DROP|RENAME|ENABLE|SET)\b|CREATE\s+TABLE\s+[^(]*\(|CREATE\s+(?:UNIQUE\s+)?INDEX\b.*\bON\b|CREATE\s+(?:OR\s+REPLACE\s+)?(?:CONSTRAINT\s+)?(?:EXTENSION|FUNCTION|MATERIALIZED\s+VIEW|POLICY|PROCEDURE|SEQUENCE|TRIGGER|TYPE|VIEW|VIRTUAL\s+TABLE)\s+\S+)/i;

function commentedOutIn(engine: Engine, { text, firstLine }: Script): readonly CommentedOut[] {
  const found: CommentedOut[] = [];
  let line = firstLine;
  for (const { kind, start, end } of tokensFrom(text, engine.sql)) {
    const lines = text.slice(start, end).split('\n');
    if (kind === 'comment')
      for (const [place, whole] of lines.entries()) {
        const said = whole.replace(/^\s*(?:--|\/\*|\*)?[\s*-]*/, '').replace(/\s*(?:\*\/)?\s*$/, '');
        if (isStatement(said)) found.push({ text: said, line: line + place });
      }
    line += lines.length - 1;
  }
  return found;
}

/** People write sentences in small letters and end them without a semicolon. */
function isStatement(text: string): boolean {
  return STATEMENT.test(text) && (/^[A-Z]+\s+[A-Z]+/.test(text) || text.endsWith(';'));
}
