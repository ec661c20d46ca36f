import { cut, printable } from '../../report/printable.ts';
import type { ParityReport } from '../../report/report.ts';
import { amount } from './amount.ts';
import { notComparedGroups } from './not-compared.ts';
import { unmodelledTexts } from './unmodelled.ts';
import { untoldGroups } from './untold.ts';
import { whyNotCompared } from './verdict.ts';

/** One thing that was not compared, and its weight: existing objects weigh more than possible ones. */
export interface CoverageNote {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** Printable. */
  readonly text: string;
}

/** All notes of a report, in its order; first the comparison itself, if there was none. */
export function coverageNotes(report: ParityReport): readonly CoverageNote[] {
  const { coverage, verdict } = report;
  const name = (text: string) => printable(cut(text, 60));
  return [
    ...(verdict === 'not-compared'
      ? [{ id: 'not-compared', severity: 'error' as const, text: `Not compared: ${whyNotCompared(report)}.` }]
      : []),
    ...notComparedGroups(coverage).map(({ kinds, side, why, objects }) => ({
      id: 'coverage.not-compared',
      severity: objects > 0 ? ('warning' as const) : ('info' as const),
      text: `Not compared are ${kinds.join(', ')} (${side === 'both' ? 'both sides' : `${side} side`}): ${printable(why)}${objects > 0 ? `; ${amount(objects, 'object')} of the other side not compared` : ''}.`,
    })),
    ...untoldGroups(coverage).map(({ kind, side, objects, fields }) => ({
      id: 'coverage.untold',
      severity: 'info' as const,
      text: `Of ${amount(objects, kind.title, kind.plural)}, ${side === 'both' ? 'neither side provides' : `the ${side} side does not provide`} ${printable(fields.join(', '))}.`,
    })),
    ...unmodelledTexts(coverage, name).map(({ side, text }) => ({
      id: 'coverage.unmodelled',
      severity: 'warning' as const,
      text: `Not compared on the ${side} side, because Evenkeel does not know the kind: ${printable(text)}.`,
    })),
    ...coverage.skipped
      .filter(({ reason }) => reason === 'unreadable')
      .map(({ side, kind, name: object, why }) => ({
        id: 'coverage.unreadable',
        severity: 'warning' as const,
        text: `Not readable on the ${side} side: ${printable(kind)} ${name(object)}: ${printable(why)}.`,
      })),
    ...coverage.notes.map(({ side, text }) => ({
      id: 'coverage.files',
      severity: 'warning' as const,
      text: `Of the files of the ${side} side: ${printable(text)}`,
    })),
  ];
}
