CREATE TABLE entry (
  made timestamp NOT NULL,
  seen timestamp,
  day date,
  at time,
  early date,
  recent date,
  both_ways timestamp,
  plain text);
