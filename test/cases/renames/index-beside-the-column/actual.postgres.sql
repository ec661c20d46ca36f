CREATE TABLE jobs (id text PRIMARY KEY, feature_no bigint, state text, note text);
CREATE INDEX jobs_feature ON jobs (feature_no);
CREATE INDEX jobs_state_feature ON jobs (state, feature_no);
CREATE TABLE grants (store text NOT NULL, kind text NOT NULL, rel text NOT NULL, user_types text NOT NULL, PRIMARY KEY (store, kind, rel, user_types));
CREATE INDEX grants_lookup ON grants (user_types, rel);
