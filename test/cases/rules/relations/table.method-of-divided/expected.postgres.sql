CREATE TABLE reading (id bigint NOT NULL, made date NOT NULL) PARTITION BY RANGE (made);
CREATE TABLE reading_all PARTITION OF reading DEFAULT;
