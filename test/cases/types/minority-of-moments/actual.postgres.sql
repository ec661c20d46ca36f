CREATE TABLE a (id bigserial PRIMARY KEY, created_at timestamptz, updated_at timestamptz, born_on date);
CREATE TABLE b (id bigserial PRIMARY KEY, created_at timestamptz, updated_at timestamptz, seen_at timestamptz, expires_at timestamptz);
CREATE TABLE c (id bigserial PRIMARY KEY, key uuid, other uuid, third uuid, fourth uuid);
