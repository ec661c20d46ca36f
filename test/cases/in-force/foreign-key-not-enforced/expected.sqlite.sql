CREATE TABLE owner (id bigint NOT NULL PRIMARY KEY);
CREATE TABLE pet (id bigint NOT NULL PRIMARY KEY, owner_id bigint REFERENCES owner (id));
CREATE INDEX pet_owner ON pet (owner_id);
