import { type Static, Type } from 'typebox';
import { differenceSchema, reportSchema } from './report.ts';
import { amount, text } from './schema-parts.ts';

const verdict = reportSchema.properties.verdict;

/** The same difference, and the members that have it. */
export type FleetGroup = Static<typeof GroupSchema>;
const GroupSchema = Type.Object({
  members: Type.Array(text, { description: 'names of members, in the order of the fleet' }),
  difference: Type.Object(differenceSchema.properties, {
    description: 'as the first of these members has it; `finding` in its report contains it',
  }),
});

/** One member of a fleet. */
export type FleetMember = Static<typeof FleetMemberSchema>;
const FleetMemberSchema = Type.Object({
  member: Type.String({ description: 'the name of the database' }),
  verdict,
  error: Type.Optional(Type.String({ description: 'why it has no report: a side could not be read' })),
  missed: Type.Optional(Type.String({ description: 'the asked minimum of the comparison that it misses' })),
  report: Type.Optional(Type.Object(reportSchema.properties)),
});

export type FleetReport = Static<typeof fleetSchema>;

/** JSON Schema of the report of a fleet. */
export const fleetSchema = Type.Object(
  {
    format: Type.Literal('evenkeel-fleet/1'),
    audit: text,
    expected: Type.String({ description: 'the name of the database that each member is compared with' }),
    majority: Type.Boolean({
      description: 'whether that is the one that has what most have; then it is not in the list of members',
    }),
    verdict,
    summary: Type.Object({ members: amount, parity: amount, drift: amount, notCompared: amount }),
    groups: Type.Array(GroupSchema, {
      description: 'each difference of each member, in exactly one group; the worst first',
    }),
    members: Type.Array(FleetMemberSchema),
  },
  { $id: 'evenkeel-fleet-1', title: 'Evenkeel fleet report' },
);
