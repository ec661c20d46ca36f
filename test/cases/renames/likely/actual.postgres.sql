CREATE TABLE queue (id int PRIMARY KEY, feature_id int, depends_on_phases jsonb, status text, tenant int NOT NULL DEFAULT 0, flag boolean);
CREATE INDEX queue_feature ON queue (feature_id);
CREATE TABLE accounts (id int PRIMARY KEY, mail text NOT NULL, made timestamptz);
CREATE TABLE metrics (at timestamptz, value real);
