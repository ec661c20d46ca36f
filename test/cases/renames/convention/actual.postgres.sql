CREATE TABLE "userAccounts" (id bigserial PRIMARY KEY, "createdAt" text, "fullName" text, "ownerId" bigint REFERENCES "userAccounts" (id));
CREATE INDEX by_name ON "userAccounts" ("fullName");
CREATE TABLE posts (id bigserial PRIMARY KEY, "madeAt" text, CHECK ("madeAt" <> ''));
