CREATE TABLE "userAccounts" (id bigint PRIMARY KEY, "createdAt" text, "fullName" text, "lastSeen" text, userid text, user_id bigint NOT NULL);
