CREATE COLLATION same FROM "C";
CREATE COLLATION changed (provider = libc, locale = 'POSIX');
