CREATE TYPE same AS (a int4, b character varying(5));
CREATE TYPE other_attribute AS (a integer, b integer);
CREATE TYPE other_order AS (b text, a integer);
