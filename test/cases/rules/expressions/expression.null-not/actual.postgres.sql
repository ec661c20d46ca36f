CREATE TABLE t (c text DEFAULT '');
