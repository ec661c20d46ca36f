CREATE TABLE terms (ts bigint NOT NULL PRIMARY KEY, body text NOT NULL);
CREATE TABLE years (year bigint PRIMARY KEY);
CREATE TABLE users (user_id bigserial PRIMARY KEY);
CREATE TABLE profiles (user_id bigint PRIMARY KEY);
