import { createHash } from 'node:crypto';
import { amount } from '../../../reports/index.ts';
import type { Run, RunResult } from '../../store/tables.ts';
import { type AuditStatus, auditStatuses, auditStatusOf, sumOf } from '../audit-status.ts';
import { type Html, html } from './html.ts';

/** An audit with its last ended run. */
export interface AuditRow {
  readonly name: string;
  readonly run: Run | undefined;
  readonly results: readonly RunResult[];
  /** When its schedule runs it next. */
  readonly next: Date | undefined;
}

interface StatusPage {
  readonly version: string;
  readonly now: Date;
  /** Undefined: the caller may not see them. */
  readonly audits: readonly AuditRow[] | undefined;
}

const STYLE = `
:root { color-scheme: light dark; --line: #d0d7de; --quiet: #59636e; --good: #1a7f37; --bad: #cf222e; --odd: #9a6700; --link: #0969da; }
@media (prefers-color-scheme: dark) {
  :root { --line: #3d444d; --quiet: #9198a1; --good: #3fb950; --bad: #f85149; --odd: #d29922; --link: #4493f8; }
}
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0; }
header p { color: var(--quiet); margin: 0 0 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem 1rem .4rem 0; text-align: left; vertical-align: top; }
td { overflow-wrap: anywhere; }
td:first-child { min-width: 8rem; }
th { font-weight: 600; white-space: nowrap; }
time { white-space: nowrap; }
small { color: var(--quiet); display: block; font-size: .85rem; }
a { color: var(--link); }
.parity { color: var(--good); } .drift { color: var(--bad); } .failed, .not-compared { color: var(--odd); } .never-run { color: var(--quiet); }
b { white-space: nowrap; }
footer { margin-top: 1.5rem; }
@media (max-width: 40rem) {
  thead, td:nth-child(4) { display: none; }
  tr, td { display: block; }
  tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  td { border: 0; padding: .1rem 0; }
}
`;

/** The page needs its own style, and nothing else. */
export const STATUS_PAGE_CSP = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox',
].join('; ');

/** How many pairs of a fleet are listed. */
const LISTED = 20;

/** What the service knows of its audits, as a page without script. */
export function renderStatusPage({ version, now, audits }: StatusPage): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evenkeel</title>
<link rel="icon" href="data:,">
<style>${{ html: STYLE }}</style>
</head>
<body>
<header>
<h1>Evenkeel</h1>
<p>${audits === undefined ? 'Audits of database schemas.' : sentenceOf(audits)}</p>
</header>
<main>
${audits === undefined ? CLOSED : tableOf(audits, now)}
</main>
<footer>
<p>${linksOf(audits !== undefined)}</p>
<p><small>Evenkeel ${version}. Times are in UTC; this page is of ${shownTime(now)}.</small></p>
</footer>
</body>
</html>
`.html;
}

const CLOSED = html`<p>This service shows its audits to callers with a token of the scope <code>read</code>, sent in the header
<code>Authorization: Bearer &lt;token&gt;</code>.</p>`;

const STATUS_WORDS: Readonly<Record<AuditStatus, string>> = {
  failed: 'failed',
  'not-compared': 'not compared',
  drift: 'drift',
  'never-run': 'not run yet',
  parity: 'parity',
};

const COUNTED_AS: Readonly<Record<AuditStatus, string>> = {
  ...STATUS_WORDS,
  drift: 'with drift',
  parity: 'at parity',
};

/** `3 audits: 1 failed, 2 at parity.` */
function sentenceOf(audits: readonly AuditRow[]): string {
  if (audits.length === 0) return 'The configuration has no audits.';
  const statuses = audits.map(({ run, results }) => auditStatusOf(run, results));
  const parts = auditStatuses.flatMap((status) => {
    const count = statuses.filter((one) => one === status).length;
    return count === 0 ? [] : [`${count} ${COUNTED_AS[status]}`];
  });
  return `${amount(audits.length, 'audit')}: ${parts.join(', ')}.`;
}

function tableOf(audits: readonly AuditRow[], now: Date): Html {
  if (audits.length === 0)
    return html`<p>Add an audit to evenkeel.yaml; <code>evenkeel config check</code> shows how it is understood.</p>`;
  return html`<table>
<thead><tr><th>Audit</th><th>Last verdict</th><th>When</th><th>Next</th></tr></thead>
<tbody>
${audits.map((audit) => rowOf(audit, now))}</tbody>
</table>`;
}

function rowOf({ name, run, results, next }: AuditRow, now: Date): Html {
  const status = auditStatusOf(run, results);
  const ended = run?.finished_at ?? undefined;
  const path = `/api/v1/audits/${encodeURIComponent(name)}`;
  return html`<tr><td><a href="${{ html: path }}">${name}</a></td>
<td>${statusOf(status)}${run === undefined ? '' : detailsOf(run, results)}</td>
<td>${ended === undefined ? '' : html`${shownTime(new Date(ended))} <small>${ageOf(new Date(ended), now)}</small>`}</td>
<td>${next === undefined ? 'on request' : shownTime(next)}</td></tr>
`;
}

function statusOf(status: AuditStatus): Html {
  return html`<b class="${status}">${STATUS_WORDS[status]}</b>`;
}

/** The reason of a failure, or the counts and reports of the pairs. In a fleet those that are not at parity. */
function detailsOf(run: Run, results: readonly RunResult[]): Html {
  if (run.state === 'failed') return html`<small>${run.error ?? ''}</small>`;
  const [only] = results;
  if (only !== undefined && results.length === 1) return html`<small>${resultOf(run, only)}</small>`;
  const others = results.filter(({ verdict }) => verdict !== 'parity');
  const further = others.length - LISTED;
  return html`<small>${results.length - others.length} of ${results.length} at parity; ${countsOf(results)}</small>${others
    .slice(0, LISTED)
    .map(
      (result) => html`<small>${result.actual}: ${STATUS_WORDS[result.verdict]}, ${resultOf(run, result)}</small>`,
    )}${further > 0 ? html`<small>and ${further} more</small>` : ''}`;
}

function resultOf(run: Run, result: RunResult): Html {
  if (result.report_digest === null) return html`${result.error ?? 'it could not be compared'}`;
  const path = `/api/v1/runs/${encodeURIComponent(run.id)}/report?suffix=txt&actual=${encodeURIComponent(result.actual)}`;
  return html`${countsOf([result])}, <a href="${path}">report</a>`;
}

function countsOf(results: readonly RunResult[]): string {
  const counts = [
    amount(sumOf(results, 'errors'), 'error'),
    amount(sumOf(results, 'warnings'), 'warning'),
    amount(sumOf(results, 'infos'), 'note'),
  ];
  return counts.filter((count) => !count.startsWith('0 ')).join(', ') || 'no findings';
}

/** `2027-01-31 12:00` */
function shownTime(time: Date): Html {
  const text = time.toISOString();
  return html`<time datetime="${text}">${text.slice(0, 16).replace('T', ' ')}</time>`;
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

function ageOf(time: Date, now: Date): string {
  const seconds = Math.max(0, (now.getTime() - time.getTime()) / 1000);
  const [word, size] = UNITS.find(([, unit]) => seconds >= unit) ?? [];
  return word === undefined || size === undefined ? 'just now' : `${amount(Math.floor(seconds / size), word)} ago`;
}

function linksOf(open: boolean): Html {
  const links = open
    ? html` · <a href="/health">Health</a> · <a href="/api/v1/findings?state=open">Open findings</a> · <a href="/api/v1/audits">Audits</a> · <a href="/metrics">Metrics</a>`
    : html` · <a href="/readyz">Whether the service works</a>`;
  return html`<a href="/docs">The API, to read and to try out</a>${links}`;
}
