CREATE TABLE devices (uuid varchar(40) NOT NULL PRIMARY KEY, owner varchar(40) NOT NULL, name text);
