CREATE TABLE whole (id bigint) PARTITION BY RANGE (id);
CREATE TABLE part (id bigint);
