CREATE DOMAIN name AS varchar(40); CREATE TABLE t (a varchar(40), b numeric(10,2), c varchar(40)[], d text, e name);
