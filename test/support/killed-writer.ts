import type { KyselyPlugin } from 'kysely';
import { finishRun } from '../../src/store/finish-run.ts';
import { openStore } from '../../src/store/open-store.ts';
import { takeRun } from '../../src/store/runs.ts';
import { at, outcomeWithAll } from './outcomes.ts';

/** A separate process that takes a run, begins to store its result, and is killed after its n-th statement. */
const [url = '', id = '', fatal = ''] = process.argv.slice(2);

let statements = 0;
const death: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  async transformResult({ result }) {
    statements += 1;
    if (statements === Number(fatal)) process.kill(process.pid, 'SIGKILL');
    return result;
  },
};

const store = await openStore(url);
const now = new Date(at(1));
const run = await takeRun(store, { id, replica: 'killed', now, staleBefore: now });
if (run === 'busy' || run === 'over') throw new Error(`the run is ${run}`);
await finishRun(
  { ...store, db: store.db.withPlugin(death) },
  {
    run,
    outcome: outcomeWithAll(id),
    now,
    onFinished: ({ changes }) =>
      changes.map(({ life }) => ({ channel: 'team', dedupeKey: `${id}/${life.id}`, body: '' })),
  },
);
await store.close();
