CREATE TABLE reading (meter bigint NOT NULL, area integer NOT NULL, kind integer NOT NULL, UNIQUE (meter, area, kind)) PARTITION BY LIST (area);
CREATE TABLE reading_north PARTITION OF reading FOR VALUES IN (1) PARTITION BY LIST (kind);
CREATE TABLE reading_north_1 PARTITION OF reading_north FOR VALUES IN (1);
