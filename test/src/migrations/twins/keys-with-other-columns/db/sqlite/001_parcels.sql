CREATE TABLE parcels (
  depot text NOT NULL,
  code text NOT NULL,
  weight integer NOT NULL CHECK (weight > 0),
  PRIMARY KEY (code)
);
CREATE INDEX parcels_weight ON parcels (weight);
