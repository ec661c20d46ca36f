CREATE TABLE parcels_new (
  depot text NOT NULL,
  code text NOT NULL,
  weight integer NOT NULL CHECK (weight > 0),
  PRIMARY KEY (depot, code)
);
INSERT INTO parcels_new (depot, code, weight) SELECT depot, code, weight FROM parcels;
DROP TABLE parcels;
ALTER TABLE parcels_new RENAME TO parcels;
CREATE INDEX parcels_weight ON parcels (weight);
