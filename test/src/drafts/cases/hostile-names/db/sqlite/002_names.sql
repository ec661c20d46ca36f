CREATE TABLE "a""b -- c" ("select" INTEGER PRIMARY KEY, "new
line" TEXT DEFAULT 'x''; DROP TABLE base; --', "*/" INTEGER CHECK ("*/" > 0), [group] TEXT COLLATE NOCASE,
  `order` TEXT DEFAULT (hex(randomblob(2))));
CREATE INDEX "i
DROP TABLE base;" ON "a""b -- c" ("new
line", lower("group"));
CREATE TRIGGER "t
DROP TABLE base;" AFTER INSERT ON base BEGIN SELECT 1; END;
INSERT INTO "a""b -- c" ("new
line") SELECT '
DROP TABLE base; --';
