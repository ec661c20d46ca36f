CREATE TABLE parcels (
  depot text NOT NULL,
  code text NOT NULL,
  weight bigint NOT NULL CONSTRAINT heavy CHECK (weight > 0),
  CONSTRAINT parcels_pkey PRIMARY KEY (code)
);
CREATE INDEX parcels_weight ON parcels (weight);
