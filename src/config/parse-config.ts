import { configSchema } from './config-schema.ts';
import { yamlParser } from './yaml-file.ts';

/** A configuration from its text; `origin` names it in errors, which are `EvenkeelError` with the position. */
export const parseConfig = yamlParser(configSchema);
