CREATE TABLE jobs (id TEXT NOT NULL PRIMARY KEY, parent_ticket INTEGER, state TEXT, note TEXT);
CREATE INDEX jobs_parent ON jobs (parent_ticket);
CREATE INDEX jobs_parent_again ON jobs (parent_ticket);
CREATE TABLE grants (store TEXT NOT NULL, kind TEXT NOT NULL, rel TEXT NOT NULL, user_type TEXT NOT NULL, PRIMARY KEY (store, kind, rel, user_type));
CREATE INDEX grants_reverse ON grants (store, kind, user_type);
