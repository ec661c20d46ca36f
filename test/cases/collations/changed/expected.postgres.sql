CREATE COLLATION same (provider = libc, locale = 'C');
CREATE COLLATION changed (provider = libc, locale = 'C');
CREATE COLLATION gone FROM "C";
