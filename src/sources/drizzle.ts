import { replayedProtocol } from './replayed-protocol.ts';

/** `drizzle:drizzle.config.ts`: a config of Drizzle, or its folder. */
export const drizzle = replayedProtocol(
  'drizzle',
  async () => {
    const { readDrizzleSchema } = await import('../replay/scripts/drizzle-schema.ts');
    return readDrizzleSchema;
  },
  'drizzle-kit of the project',
);
