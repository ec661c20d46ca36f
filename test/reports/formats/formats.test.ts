import { Compile } from 'typebox/compile';
import { beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { formats, type ParityReport, reportSchema, type Style } from '../../../reports/index.ts';
import { exampleReport, exampleReports } from './example-reports.ts';

const plain: Style = { colour: false, width: 80 };

describe.each(exampleReports)('%s', (name, read) => {
  let report: ParityReport;
  beforeAll(async () => {
    report = await read();
  });

  test.each(formats)('$name', async (format) => {
    const text = format.render(report, plain);
    const undated = text.replaceAll(`"version": "${manifest.version}"`, '"version": "1.0.0"');
    await expect(undated).toMatchFileSnapshot(`golden/${name}.${format.extension}`);
    expect(format.render(report, plain)).toBe(text);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('it contains no control characters for a terminal', () => {
    for (const format of formats) {
      const lines = format.render(report, plain).replaceAll('\r\n', '\n');
      expect(lines, format.name).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u);
    }
  });

  test('the report matches its schema, and JSON contains all of it', () => {
    expect([...Compile(reportSchema).Errors(report)]).toEqual([]);
    const json = formats.find((format) => format.name === 'json');
    expect(JSON.parse(json?.render(report, plain) ?? '')).toEqual(report);
  });
});

test('names are not interpreted as Markdown', async () => {
  const report = await exampleReport('hostile-names');
  const markdown = formats.find((format) => format.name === 'markdown')?.render(report, plain) ?? '';
  const prose = markdown
    .replace(/^(`{3,})sql\n.*?^\1$/gms, '')
    .replace(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/gs, '')
    .replace(/<code>.*?<\/code>/g, '');
  expect(prose).not.toMatch(/<script|\]\(|@everyone|\*bold\*/);
});
