-- since PostgreSQL 14
CREATE SCHEMA ext;
CREATE EXTENSION seg SCHEMA ext;
CREATE TABLE measure (span ext.seg);
