-- since PostgreSQL 14
CREATE DOMAIN seg AS text;
CREATE TABLE measure (span seg);
