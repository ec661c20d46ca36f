import { SECRET_NAMES } from '../session/redact.ts';

/** Fragments about options written `name=value`: the value of a password, key or token never leaves the server. */
export const publicOption = (option: string): string => `CASE
        WHEN split_part(${option}, '=', 1) ~* '${SECRET_NAMES}' THEN split_part(${option}, '=', 1) || '=***'
        ELSE ${option} END`;

export const publicOptions = (list: string): string => `(
      SELECT array_agg(${publicOption('option')} ORDER BY place)
      FROM unnest(${list}) WITH ORDINALITY AS given (option, place))`;
