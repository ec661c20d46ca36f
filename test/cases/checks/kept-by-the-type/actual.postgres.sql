CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE t (flag boolean NOT NULL, doc jsonb, state state, name varchar(20), n bigint NOT NULL, m bigint, k bigint);
