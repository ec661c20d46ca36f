import { type Engine, type Script, tokensFrom } from '../../introspection/index.ts';
import type { OnPurpose } from '../../reports/index.ts';
import { leadingWords } from '../sql/leading-words.ts';
import type { SqlSign } from './sql-signs.ts';

/** What the text of a file shows that its statements do not do. */
export interface SeenInText {
  /** SQL of other engines than the one that it is run for, each where it first occurs. */
  readonly foreign: readonly ForeignSql[];
  /** Whether it has SQL that only its own engine understands. */
  readonly own: boolean;
  /** Statements that change a schema, but stand in comments. */
  readonly commentedOut: readonly CommentedOut[];
  /** Whether it has a statement that adds, changes or removes rows. Few ask, so it is looked for when somebody does. */
  readonly hasRows: () => boolean;
  /** What a comment says about why the file needs no twin. */
  readonly noTwin?: OnPurpose;
  /** The line of a comment that says so in another form, such as without a reason; it does not count. */
  readonly noTwinUnclear?: number;
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

export const NOTHING_SEEN: SeenInText = { foreign: [], own: false, commentedOut: [], hasRows: () => false };

/** What is seen in each file, by its name in the scripts. */
export function seenInFiles(engine: Engine, scripts: readonly SignedScript[]): ReadonlyMap<string, SeenInText> {
  const files = Map.groupBy(scripts, ({ script }) => script.file);
  return new Map([...files].map(([file, parts]) => [file, seenIn(engine, parts)]));
}

function seenIn(engine: Engine, parts: readonly SignedScript[]): SeenInText {
  const signs = parts.flatMap((part) => part.signs);
  const comments = parts.flatMap(({ script }) => commentLinesIn(engine, script));
  const unclear = comments.find(({ text }) => NO_TWIN_BEGUN.test(text));
  const [noTwin] = comments.flatMap(({ text }) => noTwinIn(text) ?? []);
  return {
    foreign: signs.flatMap(({ of, sign, line, weak = false }) =>
      of === 'template' || of === engine ? [] : [{ engine: of, sign, line, weak }],
    ),
    own: signs.some(({ of, weak }) => of === engine && !weak),
    commentedOut: comments.filter(({ text }) => isStatement(text)),
    hasRows: () =>
      parts.some(({ script }) =>
        engine.sql.split(script).some(({ text }) => ROWS.test(leadingWords(text, engine.sql))),
      ),
    ...(noTwin && { noTwin }),
    ...(unclear && !noTwin && { noTwinUnclear: unclear.line }),
  };
}

/** With a query in front, the word comes later. */
const ROWS = /^(?:delete|insert|merge|replace|update)\b/;

/** The shape of a statement, which a sentence about it does not have. */
const STATEMENT =
  /^(?:ALTER\s+TABLE\s+\S+\s+(?:ADD|ALTER|DROP|RENAME|ENABLE|SET)\b|CREATE\s+TABLE\s+[^(]*\(|CREATE\s+(?:UNIQUE\s+)?INDEX\b.*\bON\b|CREATE\s+(?:OR\s+REPLACE\s+)?(?:CONSTRAINT\s+)?(?:EXTENSION|FUNCTION|MATERIALIZED\s+VIEW|POLICY|PROCEDURE|SEQUENCE|TRIGGER|TYPE|VIEW|VIRTUAL\s+TABLE)\s+\S+)/i;

const NO_TWIN = /^evenkeel:\s*no[ -]twin(?:\s+until\s+(\d{4}-\d{2}-\d{2}))?\s*:\s*(\S.*)$/i;

const NO_TWIN_BEGUN = /^evenkeel:\s*no[ -]twin\b/i;

/** The lines of all comments, without the signs of comments. */
function commentLinesIn(engine: Engine, { text, firstLine }: Script): readonly CommentedOut[] {
  const found: CommentedOut[] = [];
  let line = firstLine;
  for (const { kind, start, end } of tokensFrom(text, engine.sql)) {
    const lines = text.slice(start, end).split('\n');
    if (kind === 'comment')
      for (const [place, whole] of lines.entries()) {
        const said = whole.replace(/^\s*(?:--|\/\*|\*)?[\s*-]*/, '').replace(/\s*(?:\*\/)?\s*$/, '');
        found.push({ text: said, line: line + place });
      }
    line += lines.length - 1;
  }
  return found;
}

/** `evenkeel: no twin: <reason>`, or `no twin until 2027-03-31: <reason>`. It needs a reason. */
function noTwinIn(text: string): OnPurpose | undefined {
  const [, until, reason] = NO_TWIN.exec(text) ?? [];
  return reason === undefined ? undefined : { reason, ...(until !== undefined && { until }) };
}

/** People write sentences in small letters and end them without a semicolon. */
function isStatement(text: string): boolean {
  return STATEMENT.test(text) && (/^[A-Z]+\s+[A-Z]+/.test(text) || text.endsWith(';'));
}
