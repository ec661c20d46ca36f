CREATE TABLE t (id serial PRIMARY KEY, code text NOT NULL UNIQUE, tags jsonb, a text, b text);
CREATE INDEX t_tags ON t USING gin (tags);
CREATE INDEX t_ab ON t (a, b);
