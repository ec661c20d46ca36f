import { type TSchema, Type } from 'typebox';

/** The schema of a value that may be null. */
export const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
