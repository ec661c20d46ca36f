-- since PostgreSQL 18
CREATE TABLE owner (id bigint PRIMARY KEY);
CREATE TABLE pet (id bigint PRIMARY KEY, owner_id bigint REFERENCES owner (id) NOT ENFORCED);
CREATE INDEX pet_owner ON pet (owner_id);
