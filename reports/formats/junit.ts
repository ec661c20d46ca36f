import { printable } from '../report/printable.ts';
import type { ParityReport } from '../report/report.ts';
import type { Format } from './format.ts';
import { require } from './parts/require.ts';
import { type TestCase, testCasesOf } from './parts/test-cases.ts';
import { verdictLine, whyNotCompared } from './parts/verdict.ts';

/** For test reports: each table is a test, and a new finding above info fails it. Keeps to the JUnit XML that Jenkins reads. */
export const junit: Format = {
  name: 'junit',
  mediaType: 'application/xml; charset=utf-8',
  extension: 'xml',
  render(report) {
    const { default: XMLBuilder }: typeof import('fast-xml-builder') = require('fast-xml-builder');
    const head = { '@version': '1.0', '@encoding': 'UTF-8' };
    return new XMLBuilder(OPTIONS).build({ '?xml': head, testsuites: suitesOf(report) });
  },
};

const OPTIONS = {
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
};

function suitesOf(report: ParityReport) {
  const cases = testCasesOf(report);
  const compared = report.verdict !== 'not-compared';
  const counts = {
    '@tests': cases.length + (compared ? 0 : 1),
    '@failures': cases.filter(({ failure }) => failure !== undefined).length,
    '@errors': compared ? 0 : 1,
  };
  const sides = [report.expected, report.actual].map(({ source }) => source);
  return {
    '@name': 'evenkeel',
    ...counts,
    testsuite: {
      '@name': xmlText(printable(sides.join(' → '))),
      ...counts,
      '@skipped': cases.filter(({ skipped }) => skipped !== undefined).length,
      '@timestamp': xmlText(printable(report.actual.takenAt.slice(0, 'YYYY-MM-DDThh:mm:ss'.length))),
      testcase: [...(compared ? [] : [comparisonCase(report)]), ...cases.map(caseOf)],
      'system-out': xmlText(verdictLine(report)),
    },
  };
}

/** The test for the comparison itself, if there was none. */
function comparisonCase(report: ParityReport) {
  const message = whyNotCompared(report);
  return {
    '@name': 'comparison',
    '@classname': 'evenkeel.audit',
    error: { '@type': 'not-compared', '@message': message },
  };
}

function caseOf({ group, name, failure, skipped, told }: TestCase) {
  return {
    '@name': xmlText(name),
    '@classname': `evenkeel.${group}`,
    ...(skipped !== undefined && { skipped }),
    ...(failure !== undefined && {
      failure: {
        '@type': failure.severity,
        '@message': xmlText(failure.message),
        '#text': xmlText(failure.lines.join('\n')),
      },
    }),
    ...(told.length > 0 && { 'system-out': xmlText(told.join('\n')) }),
  };
}

/** Printable text contains no other character that XML forbids. */
function xmlText(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}
