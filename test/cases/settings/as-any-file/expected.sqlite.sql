PRAGMA encoding = 'UTF-8'; PRAGMA application_id = 0; PRAGMA user_version = 0; CREATE TABLE t (a TEXT);
