import { printableJson } from '../report/printable.ts';
import { reportSchema } from '../report/report.ts';
import { fleetJson } from './fleet/json.ts';
import type { Format } from './format.ts';
import { orderKeys } from './parts/order-keys.ts';

/** The report itself, for machines; its shape is published as a JSON Schema. */
export const json: Format = {
  name: 'json',
  mediaType: 'application/json',
  extension: 'json',
  render: (report) => `${printableJson(JSON.stringify(orderKeys(report, reportSchema), null, 2))}\n`,
  renderFleet: fleetJson,
};
