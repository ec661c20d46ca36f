CREATE TABLE s (n bigint, CHECK (n > 0) NO INHERIT);
CREATE TABLE u (n bigint, CHECK (n > 0) NO INHERIT);
CREATE TABLE u_old () INHERITS (u);
