CREATE TYPE same AS (a integer, b varchar(5));
CREATE TYPE other_attribute AS (a integer, b text);
CREATE TYPE other_order AS (a integer, b text);
CREATE TYPE gone AS (a integer);
