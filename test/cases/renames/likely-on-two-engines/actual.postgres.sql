CREATE TABLE queue (id bigserial PRIMARY KEY, feature_id bigint, depends_on_phases text, status text, flag boolean);
CREATE INDEX queue_feature ON queue (feature_id);
CREATE TABLE accounts (id bigserial PRIMARY KEY, mail text NOT NULL, made timestamp);
CREATE TABLE metrics (at timestamptz, value real);
