-- since PostgreSQL 14
CREATE TABLE stamp (
  a text DEFAULT to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD HH24:MI:SS.MS"Z"'),
  b text DEFAULT to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD HH24:MI:SS"Z"'),
  c text DEFAULT to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD HH24:MI:SS'),
  d text DEFAULT to_char(now() AT TIME ZONE 'utc', 'MM.DD.YYYY'));
