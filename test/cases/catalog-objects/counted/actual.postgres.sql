CREATE TYPE a AS (x integer);
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
CREATE OPERATOR ==== (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
