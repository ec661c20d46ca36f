import { type FleetReport, fleetSchema } from '../../report/fleet.ts';
import { jsonInParts } from '../parts/json-in-parts.ts';

/** The report of a fleet itself, for machines; its shape is published as a JSON Schema. */
export function fleetJson(fleet: FleetReport): string {
  return [...jsonInParts(fleet, fleetSchema)].join('');
}
