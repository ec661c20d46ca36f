CREATE TABLE devices_new (uuid TEXT NOT NULL, owner TEXT NOT NULL, name TEXT, PRIMARY KEY (uuid, owner));
INSERT INTO devices_new SELECT * FROM devices;
DROP TABLE devices;
ALTER TABLE devices_new RENAME TO devices;
