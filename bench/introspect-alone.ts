import module from 'node:module';

// As the program does, so that the types are not stripped at every start.
module.enableCompileCache();
const { introspect } = await import('../introspection/index.ts');

/** A program that reads its sources one after the other, and nothing else: what a gate can never be faster than. */
for (const source of process.argv.slice(2)) await introspect(source);
