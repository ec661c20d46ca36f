CREATE TABLE door (id bigserial PRIMARY KEY, lit boolean NOT NULL DEFAULT false, shut boolean NOT NULL DEFAULT true, wet boolean, ajar boolean DEFAULT true);
CREATE TABLE bell (name text PRIMARY KEY, rung boolean NOT NULL);
