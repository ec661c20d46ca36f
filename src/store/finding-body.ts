import { type Static, Type } from 'typebox';
import { type Finding, reportSchema } from '../../reports/index.ts';
import { storedJson } from './stored-json.ts';
import type { FindingLife } from './tables.ts';

/** The parts that are needed of findings from any version of Evenkeel. */
const BodySchema = Type.Object({
  field: Type.Optional(Type.String()),
  why: Type.Optional(Type.String()),
  expected: Type.Optional(Type.String()),
  actual: Type.Optional(Type.String()),
  members: Type.Optional(Type.Array(Type.Unknown())),
});

const readBody = storedJson(BodySchema);
const readFinding: (text: string, place: string) => Finding = storedJson(reportSchema.properties.findings.items);

/** These parts of a stored finding. Throws `EvenkeelError` E_STORED_INVALID if it is damaged. */
export function findingBody(life: FindingLife): Static<typeof BodySchema> {
  return readBody(life.body, nameOfBody(life));
}

/** The whole finding, as in the report. Also throws if it has not the form of this version. */
export function wholeFinding(life: FindingLife): Finding {
  return readFinding(life.body, nameOfBody(life));
}

function nameOfBody({ id }: FindingLife): string {
  return `the body of finding "${id}"`;
}
