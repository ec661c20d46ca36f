import { Client } from 'pg';
import { knownEngine } from '../../introspection/index.ts';

const GO_ON = /^\\set ON_ERROR_STOP 0$/;

/** Whether the script contains statements that are allowed to fail, and so leave objects such as invalid indexes. */
export function goesOnAfterFaults(sql: string): boolean {
  return sql.split('\n').some((line) => GO_ON.test(line));
}

/** Runs the statements one by one, each in its own transaction. Those after `\set ON_ERROR_STOP 0` may fail. */
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
