PRAGMA encoding = 'UTF-16le'; PRAGMA application_id = 1234; PRAGMA user_version = 7; CREATE TABLE t (a TEXT);
