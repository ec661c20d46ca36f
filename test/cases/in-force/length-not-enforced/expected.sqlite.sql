CREATE TABLE item (code text NOT NULL CHECK (length(code) <= 8));
