CREATE SCHEMA other;
CREATE TYPE state AS ENUM ('a', 'b');
CREATE TYPE other.state AS ENUM ('x');
CREATE TABLE t (id integer, state state CHECK (state IN ('a')), far other.state CHECK (far IN ('x')));
