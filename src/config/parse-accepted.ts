import { acceptedSchema } from './accepted-schema.ts';
import { yamlParser } from './yaml-file.ts';

/** Accepted differences from their text; `origin` names it in errors, which are `EvenkeelError` with the position. */
export const parseAccepted = yamlParser(acceptedSchema);
