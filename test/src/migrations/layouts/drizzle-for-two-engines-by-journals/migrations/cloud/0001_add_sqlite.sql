CREATE TABLE "ports" (
	"id" serial PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "ports_name" ON "ports" USING btree ("name");