CREATE AGGREGATE same(integer) (STYPE = int, SFUNC = int4larger);
CREATE AGGREGATE changed(integer) (SFUNC = int4smaller, STYPE = integer, INITCOND = '9', PARALLEL = SAFE);
