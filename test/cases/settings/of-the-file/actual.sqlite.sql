PRAGMA application_id = 4321; PRAGMA user_version = 8; CREATE TABLE t (a TEXT);
