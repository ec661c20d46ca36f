ALTER TABLE parcels DROP CONSTRAINT parcels_pkey;
ALTER TABLE parcels ADD CONSTRAINT parcels_pkey PRIMARY KEY (depot, code);
