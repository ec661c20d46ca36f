import { readFile } from 'node:fs/promises';
import { suggestion } from '../../introspection/nearest.ts';
import { findRulePage, membersOf, type ParityReport, renderFinding } from '../../reports/index.ts';
import { parseReport } from '../audit/parse-report.ts';
import { EvenkeelError } from '../errors.ts';
import { unreadableWhy } from '../unreadable-file.ts';
import { rulePageText } from './rule-page-text.ts';
import type { Terminal } from './terminal.ts';

/** Whether a word looks like the id of a finding. */
export function looksLikeId(word: string): boolean {
  return /^[0-9a-f]{12}$/.test(word);
}

/** Prints one finding of a report in JSON, then the page of its rule. Throws `EvenkeelError` if there is no such report or finding. */
export async function explainFinding(id: string, path: string, terminal: Terminal): Promise<void> {
  const report = await readReport(path);
  const finding = report.findings.find(
    (each) => each.id === id || membersOf(each).some(({ differenceId }) => differenceId === id),
  );
  if (finding === undefined) throw unknownId(id, path, report);
  await terminal.write(renderFinding(report, finding, terminal.style));
  const page = findRulePage(finding.rule);
  if (page !== undefined) await terminal.write(`\n${rulePageText(page, terminal.style.width)}`);
}

function unknownId(id: string, path: string, { findings }: ParityReport): EvenkeelError {
  const near = suggestion(
    id,
    new Set(findings.flatMap((finding) => [finding.id, ...membersOf(finding).map((member) => member.differenceId)])),
  );
  const what = looksLikeId(id) ? '' : ' Ids have twelve characters, 0 to 9 and a to f; --verbose shows them.';
  return new EvenkeelError('E_USAGE', `The report "${path}" has no finding "${id}"${near || '.'}${what}`);
}

async function readReport(path: string): Promise<ParityReport> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new EvenkeelError('E_USAGE', `Cannot read the report "${path}": ${unreadableWhy(cause)}.`, { cause });
  });
  const found = parseReport(text);
  if ('value' in found) return found.value;
  throw new EvenkeelError(
    'E_USAGE',
    `"${path}" is not the report of a pair (${found.fault}); \`evenkeel audit … --format json=report.json\` writes one.`,
  );
}
