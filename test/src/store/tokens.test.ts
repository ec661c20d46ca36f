import { expect, it } from 'vitest';
import { addToken, countTokens, findToken, listTokens, revokeToken } from '../../../src/store/tokens.ts';
import { at } from '../../support/outcomes.ts';
import { describeStores, openedStore } from '../../support/stores.ts';

describeStores('tokens', (engine) => {
  it('are found by their hash until their time is over or they are revoked', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const now = new Date(at(1));
    const token = { name: 'ci', hash: 'h1', scopes: ['read', 'run'], expiresAt: new Date(at(3)), now };
    const { id } = await addToken(store, token);
    await addToken(store, { ...token, hash: 'h2', expiresAt: null });
    expect(await findToken(store, { hash: 'h1', now: new Date(at(2)) })).toMatchObject({ id, scopes: 'read run' });
    expect(await findToken(store, { hash: 'h1', now: new Date(at(3)) })).toBeUndefined();
    expect(await findToken(store, { hash: 'h2', now: new Date(at(9)) })).toMatchObject({ expires_at: null });
    expect(await findToken(store, { hash: 'h3', now })).toBeUndefined();
    expect((await listTokens(store)).map(({ hash }) => hash)).toEqual(['h1', 'h2']);
    expect(await revokeToken(store, id)).toBe(true);
    expect(await revokeToken(store, id)).toBe(false);
    expect(await countTokens(store)).toBe(1);
  });
});
