import { Type } from 'typebox';
import { DatabaseSchema, readDatabaseStates } from '../database-states.ts';
import { notFound } from '../problem.ts';
import { otherwise, type Route } from '../route.ts';
import { asked, listOf, named } from '../shapes.ts';

/** The audited databases, with their last state. */
export const databaseRoutes: Route = (app, context) => {
  app.get(
    '/api/v1/databases',
    {
      config: { scope: 'read', kept: 'store' },
      schema: {
        operationId: 'listDatabases',
        tags: ['databases'],
        summary: 'All databases, as the last audit found each',
        response: { 200: listOf(named(DatabaseSchema)), ...otherwise },
      },
    },
    async () => ({ items: [...(await readDatabaseStates(context))] }),
  );
  app.get(
    '/api/v1/databases/:database',
    {
      config: { scope: 'read', kept: 'store' },
      schema: {
        operationId: 'getDatabase',
        tags: ['databases'],
        summary: 'One database',
        params: Type.Object({ database: asked() }),
        response: { 200: named(DatabaseSchema), ...otherwise },
      },
    },
    async ({ params }) => {
      const found = (await readDatabaseStates(context)).find(({ name }) => name === params.database);
      if (found === undefined) throw notFound('database', params.database);
      return found;
    },
  );
};
