import type { Scope } from '../../../../scope.ts';
import type { Session, SqlValue } from '../session/session.ts';
import { type AnswersFile, answersError, cutAnswersError } from './answers-file.ts';
import { type AnswersHead, jsonOf } from './answers-head.ts';
import { filledIn } from './filled-in.ts';
import type { Question } from './questions.ts';

/** Answers queries from the output of a script. Throws `IntrospectionError` if an answer is incomplete. */
export function answeringSession(file: AnswersFile, { server }: AnswersHead, questions: readonly Question[]): Session {
  const answers = new Map(questions.map(({ what, sql }, place) => [sql, linesOf(file, place + 1, what)]));
  function* rowsTo<Row extends object>(sql: string, values: readonly SqlValue[]): Generator<Row> {
    const lines = answers.get(filledIn(sql, values));
    if (lines === undefined)
      throw new Error(`postgres: a script cannot run this, because it depends on an answer: ${sql}`);
    for (const line of lines) yield rowOf<Row>(file, line);
  }
  return {
    version: server.number,
    versionText: server.version,
    async read<Row extends object>(_what: string, _scope: Scope, sql: string, values: readonly SqlValue[] = []) {
      return [...rowsTo<Row>(sql, values)];
    },
    async readEach<Row extends object>(
      _what: string,
      _scope: Scope,
      sql: string,
      values: readonly SqlValue[],
      onRow: (row: Row) => void,
    ) {
      for (const row of rowsTo<Row>(sql, values)) onRow(row);
    },
    changed: async () => false,
    close: async () => {},
  };
}

function rowOf<Row extends object>(file: AnswersFile, line: string): Row {
  const row = jsonOf(line);
  if (!isRow<Row>(row)) throw answersError(file, 'contain a row that no server printed', 'run the script again');
  return row;
}

/** The columns are those of the query: the head of the file has the fingerprint of all queries. */
function isRow<Row extends object>(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rows of an answer as JSON. Throws if rows or bytes are missing. */
function linesOf(file: AnswersFile, number: number, what: string): readonly string[] {
  const lines = file.lines.get(String(number)) ?? [];
  const [end, ...more] = file.lines.get(`${number} end`) ?? [];
  const [, rows, bytes] = /^\{"rows":(\d+),"bytes":(\d+)\}$/.exec(end ?? '') ?? [];
  if (rows === undefined || more.length > 0) throw cutAnswersError(file, `lack the end of answer ${number} (${what})`);
  const found = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  if (Number(rows) === lines.length && Number(bytes) === found) return lines;
  const fault = `contain ${lines.length} rows of ${found} bytes in answer ${number} (${what})`;
  throw cutAnswersError(file, `${fault}, where the server printed ${rows} of ${bytes}`);
}
