CREATE TABLE notes (id bigserial PRIMARY KEY);
CREATE TABLE "VersionInfo" ("Version" bigint NOT NULL, product text NOT NULL);
