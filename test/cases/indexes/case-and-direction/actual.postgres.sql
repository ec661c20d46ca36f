CREATE TABLE notes (id bigserial PRIMARY KEY, name text, size bigint);
CREATE INDEX same_order ON notes (size, lower(name));
CREATE INDEX other_order ON notes (lower(name), size);
