import { describe, expect, it } from 'vitest';
import { engineNamed, type KindDefinition, kindNames, kinds } from '../../introspection/index.ts';
import { compareSnapshots, membersOf, type ParityReport } from '../../reports/index.ts';
import { plantedAcross } from '../support/planted-across.ts';

const engines = await Promise.all(['sqlite', 'postgres'].map(engineNamed));

describe('what an engine lacks has a declared meaning', () => {
  it.for(engines.map(({ name, lacks }) => ({ name, lacks })))('$name', ({ lacks }) => {
    for (const kind of kindNames) {
      const { fields }: KindDefinition = kinds[kind];
      for (const field of lacks[kind] ?? []) expect(fields[field]?.absent, `${kind}.${field}`).not.toBe('essential');
    }
  });

  it('refers to a fact that the kind has', () => {
    for (const kind of kindNames) {
      const { fields }: KindDefinition = kinds[kind];
      const told = Object.values(fields).flatMap(({ absent }) =>
        typeof absent === 'object' && 'judgedWith' in absent ? [absent.judgedWith] : [],
      );
      for (const field of told) expect([...Object.keys(fields), 'type'], kind).toContain(field);
    }
  });
});

describe.for(plantedAcross)('$kind $field, which $lacking lacks', ({ kind, title, without, alike, otherwise }) => {
  const toldOf = (report: ParityReport) =>
    report.findings.flatMap(membersOf).filter(({ object, field }) => object.kind === kind && field === title);

  it('is found across engines if the behaviour differs', async () => {
    for (const report of [await compareSnapshots(without, otherwise), await compareSnapshots(otherwise, without)]) {
      expect(toldOf(report)).not.toEqual([]);
    }
  });

  it('is neither a finding nor unknown if the behaviour is the same', async () => {
    const report = await compareSnapshots(without, alike);
    expect(toldOf(report)).toEqual([]);
    expect(report.coverage.untold.filter(({ field }) => field === title)).toEqual([]);
  });
});
