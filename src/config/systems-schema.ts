import { Type } from 'typebox';

const SystemSchema = Type.Object(
  {
    needs: Type.Array(Type.String({ minLength: 1 }), {
      minItems: 1,
      description: 'tables (`cost_savings_log`) and columns (`workflow_history.phase_durations`) that it needs',
    }),
  },
  { additionalProperties: false },
);

export const systemsSchema = Type.Record(Type.String(), SystemSchema, {
  description: 'parts of the application by name; a report says which of them the findings break',
});
