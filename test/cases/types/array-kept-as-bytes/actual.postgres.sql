CREATE TABLE note (id bigserial PRIMARY KEY, labels text[], readers bigint[] NOT NULL DEFAULT '{}', codes text[] NOT NULL DEFAULT '{}', raw text[] DEFAULT '{}');
