CREATE TABLE stamp (
  a text DEFAULT to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD HH24:MI:SS.MS"Z"'),
  b text DEFAULT to_char((now() AT TIME ZONE 'UTC'), 'yyyy-mm-dd"T"hh24:mi:ss"Z"'),
  c text DEFAULT to_char(timezone('utc', CURRENT_TIMESTAMP), 'YYYY-MM-DD HH24:MI:SS'),
  d text DEFAULT to_char(clock_timestamp() AT TIME ZONE 'utc', 'YYYY-MM-DD HH24:MI:SS'),
  e text DEFAULT to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD HH24:MI:SS.MS'),
  f text DEFAULT to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD HH24:MI:SS'),
  g text DEFAULT to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD'),
  h text DEFAULT CURRENT_DATE);
