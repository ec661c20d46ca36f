import { Type } from 'typebox';
import { auditsSchema } from './audit-schema.ts';
import { channelsSchema } from './channel-schema.ts';
import { databasesSchema } from './database-schema.ts';
import { policySchema } from './policy-schema.ts';
import { accessSchema, serviceSchema, storeSchema } from './service-schema.ts';
import { systemsSchema } from './systems-schema.ts';
import { yamlParser } from './yaml-file.ts';

/** JSON Schema of evenkeel.yaml. */
export const configSchema = Type.Object(
  {
    databases: Type.Optional(databasesSchema),
    audits: Type.Optional(auditsSchema),
    systems: Type.Optional(systemsSchema),
    policy: Type.Optional(policySchema),
    notify: Type.Optional(channelsSchema),
    store: Type.Optional(storeSchema),
    service: Type.Optional(serviceSchema),
    access: Type.Optional(accessSchema),
  },
  { $id: 'evenkeel-config-1', title: 'Evenkeel configuration', additionalProperties: false },
);

/** A configuration from its text; `origin` names it in errors, which are `EvenkeelError` with the place. */
export const parseConfig = yamlParser(configSchema);
