import { type FleetReport, fleetSchema } from '../../report/fleet.ts';
import { printableJson } from '../../report/printable.ts';
import { orderKeys } from '../parts/order-keys.ts';

/** The report of a fleet itself, for machines; its shape is published as a JSON Schema. */
export function fleetJson(fleet: FleetReport): string {
  return `${printableJson(JSON.stringify(orderKeys(fleet, fleetSchema), null, 2))}\n`;
}
