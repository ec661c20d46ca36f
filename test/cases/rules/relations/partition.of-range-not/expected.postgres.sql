-- No default partition, and no other one of these bounds.
CREATE TABLE whole (kind text) PARTITION BY LIST (kind);
CREATE TABLE part PARTITION OF whole FOR VALUES IN ('a');
