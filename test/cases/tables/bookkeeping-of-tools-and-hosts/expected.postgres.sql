CREATE TABLE notes (id bigserial PRIMARY KEY);
CREATE TABLE migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL);
CREATE TABLE "__EFMigrationsHistory" ("MigrationId" varchar(150) PRIMARY KEY, "ProductVersion" varchar(32) NOT NULL);
CREATE TABLE "VersionInfo" ("Version" bigint NOT NULL, "AppliedOn" timestamp, "Description" varchar(1024));
CREATE UNIQUE INDEX "UC_Version" ON "VersionInfo" ("Version");
CREATE TABLE aerich (id serial PRIMARY KEY, version varchar(255), app varchar(100), content jsonb);
CREATE SCHEMA hdb_catalog;
CREATE TABLE hdb_catalog.hdb_metadata (id integer PRIMARY KEY, metadata json NOT NULL);
CREATE FUNCTION hdb_catalog.gen_hasura_uuid() RETURNS uuid LANGUAGE sql AS 'SELECT gen_random_uuid()';
