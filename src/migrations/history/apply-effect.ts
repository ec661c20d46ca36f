import type { Effect, Locator } from '../../../introspection/index.ts';
import { applyChanging } from './apply-changing.ts';
import { applyDropping } from './apply-dropping.ts';
import { applyMaking } from './apply-making.ts';
import { applyRenaming } from './apply-renaming.ts';
import type { PlaceAt } from './place-at.ts';
import type { SchemaHistory } from './schema-history.ts';

/** Records an effect of a statement. */
export function applyEffect(effect: Effect, history: SchemaHistory, placeAt: PlaceAt, locator: Locator): void {
  switch (effect.does) {
    case 'make':
      applyMaking(effect, history, placeAt, locator);
      break;
    case 'change':
      applyChanging(effect, history, placeAt(effect.at, 'changed'));
      break;
    case 'rename':
      applyRenaming(effect, history, placeAt(effect.at, 'changed'));
      break;
    case 'drop':
      applyDropping(effect, history, placeAt(effect.at, 'dropped'));
      break;
    case 'search':
      history.searchBy(effect.namespaces);
  }
}
