CREATE TABLE "boats" (
	"id" serial PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "boats_name" ON "boats" USING btree ("name");