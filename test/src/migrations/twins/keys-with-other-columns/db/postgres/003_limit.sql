ALTER TABLE parcels DROP CONSTRAINT heavy;
ALTER TABLE parcels ADD CONSTRAINT heavy CHECK (weight > 5);
DROP INDEX parcels_weight;
CREATE INDEX parcels_weight ON parcels (depot, weight);
