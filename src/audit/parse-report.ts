import { type FleetReport, fleetSchema, type ParityReport, reportSchema } from '../../reports/index.ts';
import { jsonReader } from '../json-reader.ts';

/** A report from its JSON, or what is wrong with the JSON in a few words. */
export const parseReport: (text: string) => { readonly value: ParityReport } | { readonly fault: string } =
  jsonReader(reportSchema);

/** The report of a fleet from its JSON, or what is wrong with the JSON in a few words. */
export const parseFleet: (text: string) => { readonly value: FleetReport } | { readonly fault: string } =
  jsonReader(fleetSchema);
