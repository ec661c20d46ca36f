CREATE TABLE t (id serial PRIMARY KEY, state text, active boolean DEFAULT true, name text, doc jsonb, a bigint, b bigint);
CREATE INDEX t_state ON t (state) WHERE state = ANY (ARRAY['shut', 'open']);
CREATE INDEX t_active ON t (name) WHERE active;
CREATE INDEX t_lower ON t (lower(name));
CREATE INDEX t_doc ON t ((doc -> 'a' ->> 'b'));
CREATE INDEX t_desc ON t (a DESC, b);
CREATE INDEX t_new ON t (b);
