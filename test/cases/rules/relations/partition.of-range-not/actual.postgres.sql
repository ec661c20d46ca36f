CREATE TABLE whole (kind text) PARTITION BY LIST (kind);
