import { describe } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store, StoreEngine } from '../../src/store/store.ts';
import { storeEngines } from '../../src/store/store.ts';
import { postgresDatabase } from './databases.ts';
import { scratchFolder } from './scratch-folder.ts';

/** A place for a store of its own, which `await using` clears away. */
export interface StorePlace extends AsyncDisposable {
  readonly url: string;
}

/** An open store of its own; `more` opens the same again, as another replica would. */
export interface OpenedStore extends AsyncDisposable {
  readonly url: string;
  readonly store: Store;
  more(): Promise<Store>;
}

/** The same tests on both engines. */
export function describeStores(title: string, tests: (engine: StoreEngine) => void): void {
  describe.each(storeEngines)(`${title} (%s)`, tests);
}

export async function storePlace(engine: StoreEngine): Promise<StorePlace> {
  if (engine === 'postgres') return await postgresDatabase();
  const folder = await scratchFolder();
  return {
    url: `sqlite:${folder.file('store.sqlite')}`,
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

export async function openedStore(engine: StoreEngine): Promise<OpenedStore> {
  const place = await storePlace(engine);
  const opened: Store[] = [];
  const open = async () => {
    const store = await openStore(place.url);
    opened.push(store);
    return store;
  };
  return {
    url: place.url,
    store: await open(),
    more: open,
    async [Symbol.asyncDispose]() {
      await Promise.all(opened.map((store) => store.close()));
      await place[Symbol.asyncDispose]();
    },
  };
}
