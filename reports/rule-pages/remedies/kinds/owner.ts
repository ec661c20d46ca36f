import { type KindRemedies, postgresOnly } from '../remedy.ts';

const GIVEN = postgresOnly('ALTER TABLE t OWNER TO app;', 'Every object has an owner: give it to another role.');

export const owner: KindRemedies<'owner'> = {
  add: GIVEN,
  drop: GIVEN,
  change: GIVEN,
  fields: {},
};
