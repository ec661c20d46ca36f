import { replayedProtocol } from './replayed-protocol.ts';

/** `prisma:prisma/schema.prisma`: a schema of Prisma, or a folder of its files. */
export const prisma = replayedProtocol('prisma', async () => {
  const { readPrismaSchema } = await import('../replay/scripts/prisma-schema.ts');
  return readPrismaSchema;
});
