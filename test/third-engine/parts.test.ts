import './plug-in.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it, test } from 'vitest';
import type { Discovery } from '../../introspection/discovery.ts';
import type { SourceReading } from '../../introspection/engine.ts';
import { type Engine, engines, kindNames, type SqlReading } from '../../introspection/index.ts';
import type { Words } from '../../introspection/model/dialect.ts';
import type { Respellings } from '../../introspection/model/respellings.ts';
import type { Traits } from '../../introspection/model/traits.ts';
import type { Repair } from '../../introspection/repair.ts';
import type { Locator } from '../../introspection/scripts/effect.ts';
import { replayEngineOf, replayEngines } from '../../src/replay/engines/registry.ts';
import type { ReplayEngine } from '../../src/replay/statements/replay-engine.ts';
import type { StatementPolicy } from '../../src/replay/statements/statement-policy.ts';

const root = join(import.meta.dirname, '..', '..');

/** The names of the optional members of a type. */
type Optional<T> = { [P in keyof T]-?: object extends Pick<T, P> ? P : never }[keyof T];

test('an engine without one of its parts does not compile', () => {
  expectTypeOf<Optional<Engine>>().toBeNever();
  expectTypeOf<Optional<Traits>>().toBeNever();
  expectTypeOf<Optional<Words>>().toBeNever();
  expectTypeOf<Optional<SourceReading>>().toBeNever();
  expectTypeOf<Optional<Discovery>>().toBeNever();
  expectTypeOf<Optional<SqlReading>>().toBeNever();
  expectTypeOf<Optional<Locator>>().toBeNever();
  expectTypeOf<Optional<Repair>>().toBeNever();
  expectTypeOf<Optional<Repair['kinds']>>().toBeNever();
  expectTypeOf<Optional<Respellings>>().toBeNever();
  expectTypeOf<Optional<ReplayEngine>>().toBeNever();
  expectTypeOf<Optional<StatementPolicy>>().toBeNever();
});

test('an engine is known only by its line in a registry', () => {
  expect(engines.map(({ name }) => name)).toEqual(['sqlite', 'postgres', 'tally']);
  expectTypeOf<Engine['name']>().toEqualTypeOf<string>();
});

describe.each(engines)('$name', (engine) => {
  it('has a line in src/replay/engines/registry.ts', () => {
    expect(replayEngines.map(({ name }) => name)).toContain(engine.name);
    expect(replayEngineOf(engine).name).toBe(engine.name);
  });

  it('has the same name in all of its parts', () => {
    expect([engine.dialect.engine, engine.dialect.title]).toEqual([engine.name, engine.title]);
    expect(engine.sql.words).toContain(engine.name);
  });

  it('declares missing facts only for kinds that it has', () => {
    const shown = new Set(Object.keys(engine.verifications));
    expect(kindNames.filter((kind) => engine.lacks[kind] !== undefined && !shown.has(kind))).toEqual([]);
  });

  it('has types of more than one family, so that a self-test can plant another', () => {
    const families = engine.respellings.types.map((type) => engine.dialect.dataTypeOf(type).family);
    expect(families).not.toContain('named');
    expect(new Set(families).size).toBeGreaterThan(2);
  });
});

/** They are about databases of Evenkeel's own: its store, and those that it makes for replays. */
const OWN_DATABASES = ['replay/engines/', 'scheduler/', 'scratch/', 'service/open-service.ts', 'store/'];

test.each(['src', 'scripts'])('nothing else in %s goes by the name of an engine', (folder) => {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => folder === 'scripts' || !OWN_DATABASES.some((own) => file.startsWith(own)));
  const naming = files.filter((file) => {
    const code = readFileSync(join(root, folder, file), 'utf8');
    return engines.some(({ name }) => code.includes(`'${name}'`));
  });
  expect(files.length).toBeGreaterThan(5);
  expect(naming).toEqual([]);
});

test('an engine without a line for its replay is refused by name', () => {
  expect(() => replayEngineOf({ name: 'abacus' })).toThrow('src/replay/engines/registry.ts has no line for "abacus"');
});
