import { Client } from 'pg';
import { knownEngine } from '../../introspection/index.ts';

const GO_ON = /^\\set ON_ERROR_STOP 0$/;

/** Whether the script leaves something behind that only a statement which fails can leave. */
export function goesOnAfterFaults(sql: string): boolean {
  return sql.split('\n').some((line) => GO_ON.test(line));
}

/** Runs the statements one by one, each in a transaction of its own; those behind `\set ON_ERROR_STOP 0` may fail. */
export async function runLikePsql(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  let goesOn = false;
  try {
    for (const { text } of knownEngine('postgres').sql.split({ file: 'case.sql', text: sql, firstLine: 1 })) {
      if (GO_ON.test(text)) goesOn = true;
      else if (goesOn) await client.query(text).catch(() => {});
      else await client.query(text);
    }
  } finally {
    await client.end();
  }
}
