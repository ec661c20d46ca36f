CREATE TABLE a (id bigserial PRIMARY KEY, created_at timestamptz, updated_at timestamptz, seen_at timestamptz);
CREATE TABLE b (id bigserial PRIMARY KEY, created_at timestamp, updated_at timestamp, born date);
CREATE TABLE c (id bigserial PRIMARY KEY, done_at timestamptz);
