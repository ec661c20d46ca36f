import { type Static, Type } from 'typebox';
import { type Finding, reportSchema } from '../../reports/index.ts';
import { storedJson } from './stored-json.ts';
import type { FindingLife } from './tables.ts';

/** What is needed of findings that any version of Evenkeel may have written. */
const BodySchema = Type.Object({
  field: Type.Optional(Type.String()),
  why: Type.Optional(Type.String()),
  expected: Type.Optional(Type.String()),
  actual: Type.Optional(Type.String()),
  members: Type.Optional(Type.Array(Type.Unknown())),
});

const readBody = storedJson(BodySchema);
const readFinding: (text: string, place: string) => Finding = storedJson(reportSchema.properties.findings.items);

/** What a finding says, as the store keeps it. Throws `EvenkeelError` E_STORED_INVALID where that is damaged. */
export function findingBody(life: FindingLife): Static<typeof BodySchema> {
  return readBody(life.body, nameOfBody(life));
}

/** The whole of it, as the report had it. Throws where this version would have written it otherwise, too. */
export function wholeFinding(life: FindingLife): Finding {
  return readFinding(life.body, nameOfBody(life));
}

function nameOfBody({ id }: FindingLife): string {
  return `the body of finding "${id}"`;
}
