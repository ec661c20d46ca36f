-- since PostgreSQL 18
CREATE TABLE item (code text NOT NULL CHECK (length(code) <= 8) NOT ENFORCED);
