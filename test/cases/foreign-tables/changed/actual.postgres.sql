CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER same FOREIGN DATA WRAPPER w OPTIONS (password 'two', host 'a');
CREATE SERVER moved FOREIGN DATA WRAPPER w OPTIONS (host 'b');
CREATE FOREIGN TABLE t (id integer OPTIONS (remote 'b'), body integer) SERVER moved OPTIONS (path 'y');
