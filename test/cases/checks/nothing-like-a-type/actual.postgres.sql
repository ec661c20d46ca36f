CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE t (n bigint, doc jsonb, state state, flag boolean, other text);
