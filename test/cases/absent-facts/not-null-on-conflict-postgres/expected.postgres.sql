CREATE TABLE s (id bigint PRIMARY KEY, a text NOT NULL DEFAULT 'x', b text NOT NULL, c text);
