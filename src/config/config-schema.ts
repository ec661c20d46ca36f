import { Type } from 'typebox';
import { policySchema } from './policy-schema.ts';

const SystemSchema = Type.Object(
  {
    needs: Type.Array(Type.String({ minLength: 1 }), {
      minItems: 1,
      description: 'tables (`cost_savings_log`) and columns (`workflow_history.phase_durations`) it cannot do without',
    }),
  },
  { additionalProperties: false },
);

/** JSON Schema of evenkeel.yaml. */
export const configSchema = Type.Object(
  {
    systems: Type.Optional(
      Type.Record(Type.String(), SystemSchema, {
        description: 'parts of the application by name; a report says which of them the findings break',
      }),
    ),
    policy: Type.Optional(policySchema),
  },
  { $id: 'evenkeel-config-1', title: 'Evenkeel configuration', additionalProperties: false },
);
