CREATE TABLE note (id integer PRIMARY KEY, labels blob, readers text NOT NULL DEFAULT '[]', codes blob NOT NULL DEFAULT '[]', raw blob DEFAULT x'5B5D');
