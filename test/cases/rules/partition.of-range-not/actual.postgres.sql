-- A list of values does not grow by itself.
CREATE TABLE whole (kind text) PARTITION BY LIST (kind);
