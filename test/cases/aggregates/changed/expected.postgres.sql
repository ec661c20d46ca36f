CREATE AGGREGATE same(integer) (SFUNC = int4larger, STYPE = integer);
CREATE AGGREGATE changed(integer) (SFUNC = int4larger, STYPE = integer, INITCOND = '0');
CREATE AGGREGATE gone(bigint) (SFUNC = int8larger, STYPE = bigint);
