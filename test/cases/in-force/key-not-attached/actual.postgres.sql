CREATE TABLE reading (meter bigint NOT NULL, area integer NOT NULL) PARTITION BY LIST (area);
CREATE TABLE reading_north PARTITION OF reading FOR VALUES IN (1);
CREATE TABLE reading_south PARTITION OF reading FOR VALUES IN (2);
ALTER TABLE ONLY reading ADD UNIQUE (meter, area);
ALTER TABLE reading_north ADD UNIQUE (meter, area);
ALTER TABLE reading_south ADD UNIQUE (meter, area);
ALTER INDEX reading_meter_area_key ATTACH PARTITION reading_north_meter_area_key;
