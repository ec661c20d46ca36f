CREATE TABLE t (c numeric(10, 2) DEFAULT 0.00);
