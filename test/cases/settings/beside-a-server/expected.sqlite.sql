PRAGMA encoding = 'UTF-16be'; PRAGMA application_id = 1; CREATE TABLE t (a TEXT);
