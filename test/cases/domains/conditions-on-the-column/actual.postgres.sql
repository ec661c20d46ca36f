CREATE DOMAIN state AS text CHECK (VALUE IN ('done', 'new'));
CREATE DOMAIN amount AS bigint DEFAULT 1 CHECK (VALUE > 0) CHECK (VALUE < 100);
CREATE DOMAIN amount_alone AS bigint CHECK (VALUE > 0) CHECK (VALUE < 100);
CREATE DOMAIN small AS amount_alone CHECK (VALUE < 10);
CREATE DOMAIN short AS varchar(20);
CREATE DOMAIN code AS text CHECK (length(VALUE) = 3);
CREATE DOMAIN sorted AS text COLLATE "C";
CREATE DOMAIN mail AS text CHECK (VALUE LIKE '%@%' OR VALUE = '');
CREATE TABLE t (
  mail mail, state state, amount amount NOT NULL, parts amount_alone, deep small, short short, code code, missing code, half amount_alone,
  more amount_alone, other amount, plain sorted, given amount DEFAULT 7
);
