CREATE TABLE t (
  id       serial PRIMARY KEY,
  amount   integer,
  big      bigint,
  small    smallint,
  flag     boolean NOT NULL DEFAULT false,
  checked  boolean,
  is_open  boolean,
  unproved boolean,
  counted  boolean DEFAULT true,
  declared boolean,
  tiny     boolean,
  onboard  integer CHECK (onboard IN (0, 1)),
  sealed   integer,
  opened_at timestamptz,
  weight   timestamptz,
  lasts    interval
);
