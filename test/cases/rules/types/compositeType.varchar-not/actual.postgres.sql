CREATE TYPE pair AS (a varchar(20));
