-- since PostgreSQL 14
CREATE TABLE t (
  a text DEFAULT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  b text DEFAULT to_char(timezone('utc', CURRENT_TIMESTAMP), 'YYYY-MM-DD HH24:MI:SS'),
  c text DEFAULT to_char(now() AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD HH24:MI:SS'),
  d text DEFAULT to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD'),
  e date DEFAULT (now() AT TIME ZONE 'UTC')::date,
  f date DEFAULT (CURRENT_TIMESTAMP AT TIME ZONE 'UTC')::date);
