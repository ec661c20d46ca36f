INSERT OR IGNORE INTO settings (name, [On], changed) VALUES ('a -- b', 1, datetime('now')), ('it''s; /* c */', 0, NULL);
INSERT INTO `settings` VALUES ('x', true, CURRENT_TIMESTAMP, '{"a": 1}') ON CONFLICT (name) DO UPDATE SET "On" = excluded."On";
UPDATE settings SET "On" = 0, changed = datetime('now') WHERE "On" = 1 AND name <> 'x';
DELETE FROM settings WHERE NOT "On" AND length(name) > 40;
INSERT OR REPLACE INTO settings (name) VALUES ('replaced');
INSERT INTO settings (name) SELECT 'b' || name FROM settings;
UPDATE settings SET name = hex(randomblob(4)) WHERE name = 'y';
