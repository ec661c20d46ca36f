import { Type } from 'typebox';
import { oneOf } from '../../one-of.ts';
import { listRuns, type RunQuery, resultsOf } from '../../store/run-history.ts';
import type { Store } from '../../store/store.ts';
import { runStates } from '../../store/tables.ts';
import { pageQuery } from '../shapes.ts';
import { shownRun } from './run-shape.ts';

/** What a list of runs can be asked for. */
export const runsQuery = { ...pageQuery, state: Type.Optional(oneOf(runStates)) };

/** A page of runs with their results, the newest first. */
export async function shownRuns(store: Store, query: RunQuery) {
  const { items, cursor } = await listRuns(store, query);
  const results = await resultsOf(
    store,
    items.map(({ id }) => id),
  );
  return { items: items.map((run) => shownRun(run, results.get(run.id) ?? [])), cursor };
}
