CREATE TABLE reading (meter bigint NOT NULL, area integer NOT NULL, kind integer NOT NULL) PARTITION BY LIST (area);
CREATE TABLE reading_north PARTITION OF reading FOR VALUES IN (1) PARTITION BY LIST (kind);
CREATE TABLE reading_north_1 PARTITION OF reading_north FOR VALUES IN (1);
ALTER TABLE ONLY reading_north ADD UNIQUE (meter, area, kind);
ALTER TABLE ONLY reading ADD UNIQUE (meter, area, kind);
ALTER INDEX reading_meter_area_kind_key ATTACH PARTITION reading_north_meter_area_kind_key;
