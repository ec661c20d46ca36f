CREATE TABLE reading (meter bigint NOT NULL, area integer NOT NULL, PRIMARY KEY (meter, area)) PARTITION BY LIST (area);
CREATE TABLE reading_north PARTITION OF reading FOR VALUES IN (1);
CREATE TABLE reading_south PARTITION OF reading FOR VALUES IN (2);
