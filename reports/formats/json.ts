import { reportSchema } from '../report/report.ts';
import { fleetJson } from './fleet/json.ts';
import type { Format } from './format.ts';
import { jsonInParts } from './parts/json-in-parts.ts';

/** The report itself, for machines; its shape is published as a JSON Schema. */
export const json: Format = {
  name: 'json',
  mediaType: 'application/json',
  extension: 'json',
  render: (report) => [...jsonInParts(report, reportSchema)].join(''),
  renderInParts: (report) => jsonInParts(report, reportSchema),
  renderFleet: fleetJson,
};
