CREATE EXTENSION citext;
CREATE TYPE state AS ENUM ('a', 'b');
CREATE TYPE strange AS (a int, b int);
CREATE TABLE t (
  plain    text,
  short    varchar(20),
  loose    varchar(20),
  checked  varchar(20),
  free     text,
  padded   char(3),
  doc      jsonb,
  valid    jsonb,
  kept     jsonb,
  shown    text,
  uid      uuid,
  uid_text text,
  made     timestamptz,
  moment   timestamp,
  written  text,
  state    state,
  other    state,
  open     state,
  tags     text[],
  address  inet,
  payload  bytea,
  content  bytea,
  anything integer,
  odd      text,
  nick     citext,
  strange  strange
);
