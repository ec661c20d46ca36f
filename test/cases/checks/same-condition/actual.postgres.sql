CREATE TABLE t (
  state  text CHECK (state IN ('shut', 'open')),
  n      bigint CHECK (n < 10 AND 0 <= n),
  m      bigint CHECK (m >= 1 AND m <= 5),
  name   text CHECK (char_length(name) > 0),
  a      bigint,
  b      bigint,
  CONSTRAINT t_ordered CHECK (b >= a),
  CHECK (a <> 7),
  CHECK (coalesce(a, 0) <> 8)
);
