CREATE TABLE reading (meter bigint NOT NULL, area integer NOT NULL) PARTITION BY LIST (area);
CREATE TABLE reading_north PARTITION OF reading FOR VALUES IN (1);
CREATE TABLE reading_south PARTITION OF reading FOR VALUES IN (2);
CREATE UNIQUE INDEX reading_once ON reading (meter, area);
