CREATE TABLE t (
  a text DEFAULT to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  b text DEFAULT to_char(CURRENT_TIMESTAMP, 'YYYY-MM-DD HH24:MI:SS'),
  c text DEFAULT to_char(LOCALTIMESTAMP, 'YYYY-MM-DD HH24:MI:SS'),
  d text DEFAULT to_char(now(), 'YYYY-MM-DD'),
  e date DEFAULT CURRENT_DATE,
  f date DEFAULT now()::date);
