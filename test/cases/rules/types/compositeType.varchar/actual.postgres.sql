CREATE TYPE pair AS (a varchar);
