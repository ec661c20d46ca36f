CREATE TABLE t (id bigserial PRIMARY KEY, body text);
CREATE TABLE search (body text);
