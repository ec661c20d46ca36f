CREATE TABLE notes (id serial PRIMARY KEY);
CREATE TABLE alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY);
