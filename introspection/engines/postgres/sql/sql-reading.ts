import type { SqlReading } from '../../../scripts/sql-reading.ts';
import { tokenAt } from './scan.ts';
import { split } from './split.ts';

const RESTORE = (file: string) => `write it as SQL with pg_restore -f dump.sql ${file}`;

/** The first so many characters of a dump say what it is. */
const TOP = 1_000;

/** How SQL files for PostgreSQL are recognised and split. */
export const sqlReading: SqlReading = {
  words: ['postgres', 'postgresql', 'pg', 'pgsql', 'pgx'],
  gluedWords: ['postgresql', 'postgres', 'pgx'],
  signs: [
    { text: 'SERIAL', type: true },
    { text: 'BIGSERIAL', type: true },
    { text: 'SMALLSERIAL', type: true },
    { text: 'JSONB', type: true },
    { text: 'TIMESTAMPTZ', type: true },
    { text: 'BYTEA', type: true },
    { text: 'TSVECTOR', type: true },
    { text: 'LANGUAGE PLPGSQL' },
    { text: 'CREATE OR REPLACE' },
    { text: 'CREATE EXTENSION' },
    { text: 'CREATE TYPE' },
    { text: 'CREATE DOMAIN' },
    { text: 'CREATE SEQUENCE' },
    { text: 'CREATE SCHEMA' },
    { text: 'CREATE MATERIALIZED' },
    { text: 'ADD CONSTRAINT' },
    { text: 'ALTER COLUMN' },
    { text: 'INDEX CONCURRENTLY' },
    { text: 'DO $', shown: 'DO $$' },
    { text: 'USING GIN' },
    { text: 'USING GIST' },
    { text: ': :', shown: '::' },
    { text: 'NOW (', shown: 'NOW()', weak: true },
    { text: 'GEN_RANDOM_UUID (', shown: 'GEN_RANDOM_UUID()', weak: true },
  ],
  takesForeignSql: false,
  schemaCommand: 'pg_dump --schema-only',
  dumps: {
    isDump: (text) => /^--\s+PostgreSQL database dump/m.test(text.slice(0, TOP)),
    findMissingEnd: (text) =>
      /^-- Dumped by pg_dump version/m.test(text.slice(0, TOP)) && !/^-- PostgreSQL database dump complete/m.test(text)
        ? '-- PostgreSQL database dump complete'
        : undefined,
    findMajor: (text) => {
      const [, major] = /^-- Dumped from database version (\d+)/m.exec(text.slice(0, TOP)) ?? [];
      return major === undefined ? undefined : Number(major);
    },
  },
  binaries: [
    { begins: 'PGDMP', describe: (file) => `a dump in PostgreSQL's custom format: ${RESTORE(file)}` },
    { begins: 'toc.dat\0', describe: (file) => `a dump in PostgreSQL's tar format: ${RESTORE(file)}` },
  ],
  folders: [{ holds: 'toc.dat', describe: (folder) => `a dump in PostgreSQL's directory format: ${RESTORE(folder)}` }],
  tokenAt,
  split,
};
