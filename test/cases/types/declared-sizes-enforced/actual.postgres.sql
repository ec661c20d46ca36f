CREATE DOMAIN name AS varchar(20); CREATE TABLE t (a varchar(20), b numeric(12,4), c varchar(20)[], d varchar(40), e name);
