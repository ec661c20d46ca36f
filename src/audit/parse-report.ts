import { type ParityReport, reportSchema } from '../../reports/index.ts';
import { jsonReader } from '../json-reader.ts';

/** A report from its JSON, or in a few words what is wrong with that. */
export const parseReport: (text: string) => { readonly value: ParityReport } | { readonly fault: string } =
  jsonReader(reportSchema);
