-- since PostgreSQL 18
CREATE TABLE item (n bigint NOT NULL CHECK (n > 0) NOT ENFORCED);
