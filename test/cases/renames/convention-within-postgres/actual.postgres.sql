CREATE TABLE "UserAccounts" (id bigserial PRIMARY KEY, "createdAt" text, "fullName" text NOT NULL, "ownerId" bigint REFERENCES "UserAccounts" (id), CHECK ("fullName" <> ''));
CREATE UNIQUE INDEX "byName" ON "UserAccounts" ("fullName");
CREATE VIEW "KnownPeople" AS SELECT "fullName", "createdAt" FROM "UserAccounts" WHERE "ownerId" IS NOT NULL;
