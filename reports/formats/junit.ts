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
  render: (report) => xmlOf([suiteOf(report)]),
  /** A suite for each member. */
  renderFleet: ({ members }) =>
    xmlOf(
      members.map(({ member, report, error = '' }) => {
        const name = { '@name': xmlText(printable(member)) };
        return report === undefined ? faultSuite(name, error) : { ...suiteOf(report), ...name };
      }),
    ),
};

function xmlOf(suites: readonly Suite[]): string {
  const { default: XMLBuilder }: typeof import('fast-xml-builder') = require('fast-xml-builder');
  const sum = (count: '@tests' | '@failures' | '@errors') => suites.reduce((total, suite) => total + suite[count], 0);
  return new XMLBuilder(OPTIONS).build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      '@name': 'evenkeel',
      '@tests': sum('@tests'),
      '@failures': sum('@failures'),
      '@errors': sum('@errors'),
      testsuite: suites,
    },
  });
}

interface Suite {
  readonly '@tests': number;
  readonly '@failures': number;
  readonly '@errors': number;
}

/** A member that could not be read: one test with an error. */
function faultSuite(name: { readonly '@name': string }, error: string) {
  const counts = { '@tests': 1, '@failures': 0, '@errors': 1, '@skipped': 0 };
  return { ...name, ...counts, testcase: [errorCase(xmlText(printable(error)))] };
}

const OPTIONS = {
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
};

function suiteOf(report: ParityReport) {
  const cases = testCasesOf(report);
  const compared = report.verdict !== 'not-compared';
  const counts = {
    '@tests': cases.length + (compared ? 0 : 1),
    '@failures': cases.filter(({ failure }) => failure !== undefined).length,
    '@errors': compared ? 0 : 1,
  };
  const sides = [report.expected, report.actual].map(({ source }) => source);
  return {
    '@name': xmlText(printable(sides.join(' → '))),
    ...counts,
    '@skipped': cases.filter(({ skipped }) => skipped !== undefined).length,
    '@timestamp': xmlText(printable(report.actual.takenAt.slice(0, 'YYYY-MM-DDThh:mm:ss'.length))),
    testcase: [...(compared ? [] : [errorCase(whyNotCompared(report))]), ...cases.map(caseOf)],
    'system-out': xmlText(verdictLine(report)),
  };
}

/** The test for the comparison itself, if there was none. */
function errorCase(message: string) {
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
