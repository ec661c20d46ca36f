CREATE TABLE door (id serial PRIMARY KEY, lit boolean NOT NULL DEFAULT false, shut boolean NOT NULL DEFAULT true, wet boolean);
CREATE TABLE bell (name text PRIMARY KEY, rung boolean NOT NULL, rings_count boolean NOT NULL);
