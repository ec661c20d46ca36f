import type { SchemaObject } from '../../../snapshot.ts';
import { NAMESPACE } from '../dialect/words.ts';
import type { TriggerStatement } from '../sql/statements/create-trigger.ts';
import type { Catalogue } from './catalogue.ts';

type Trigger = SchemaObject<'trigger'>;

/** Triggers of tables and views; SQLite has neither statement-level nor disabled ones. */
export function readTriggers(catalogue: Catalogue): readonly Trigger[] {
  return catalogue.triggers().map(({ name, owner }) => {
    const statement = catalogue.triggerStatements().get(name);
    return {
      kind: 'trigger',
      namespace: NAMESPACE,
      owner,
      name,
      facts: {
        ...(statement === undefined || statement instanceof Error ? unknown : factsOf(statement)),
        level: 'row',
        enabled: 'origin',
        deferrable: false,
        initiallyDeferred: false,
        from: null,
        comment: undefined,
      },
    };
  });
}

type Stated = Pick<Trigger['facts'], 'timing' | 'events' | 'columns' | 'condition' | 'body'>;

const unknown: Stated = {
  timing: undefined,
  events: undefined,
  columns: undefined,
  condition: undefined,
  body: undefined,
};

function factsOf({ timing, event, columns, condition, body }: TriggerStatement): Stated {
  return { timing, events: [event], columns, condition, body };
}
