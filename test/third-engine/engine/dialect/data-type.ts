import type { DataType } from '../../../../introspection/model/data-type.ts';

const NUMBERED = /^([a-z_]+?)(16|32|64)?(?:\((\d+)(?:, ?(\d+))?\))?$/;

/** `whole32`, `natural32`, `exact(10, 2)`, `float64`, `text(40)`, `padded(3)`, `bytes(16)`, `day`, `clock`, `moment`, `local(6)`, `document`. */
export function dataTypeOf(native: string): DataType {
  const [, name, size, first, second] = NUMBERED.exec(native.toLowerCase()) ?? [];
  const bits = size === '16' ? 16 : size === '32' ? 32 : 64;
  const number = first === undefined ? null : Number(first);
  // Three digits of a second are kept where nothing is said.
  const digits = number === 6 ? null : (number ?? 3);
  switch (name) {
    case 'whole':
      return { family: 'integer', bits };
    case 'natural':
      return { family: 'integer', bits, unsigned: true };
    case 'float':
      return { family: 'float', bits: bits === 32 ? 32 : 64 };
    case 'exact':
      return { family: 'decimal', precision: number, scale: number === null ? null : Number(second ?? 0) };
    case 'text':
      return { family: 'text', length: number };
    case 'padded':
      return { family: 'text', length: number ?? 1, padded: true };
    case 'bytes':
      return number === null ? { family: 'bytes' } : { family: 'bytes', length: number };
    case 'day':
      return { family: 'date' };
    case 'clock':
      return { family: 'time', zone: false, precision: digits };
    case 'moment':
      return { family: 'timestamp', zone: true, precision: digits };
    case 'local':
      return { family: 'timestamp', zone: false, precision: digits };
    case 'document':
      return { family: 'json', binary: null };
    default:
      return { family: 'named', name: native.toLowerCase(), modifier: null };
  }
}
