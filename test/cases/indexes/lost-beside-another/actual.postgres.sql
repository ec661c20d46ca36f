CREATE TABLE t (doc tsvector, name text, a integer, b integer, c integer, d integer);
CREATE INDEX t_doc_plain ON t (doc);
CREATE INDEX t_name ON t (name);
CREATE INDEX t_ab ON t (a, b, c);
CREATE INDEX t_c ON t USING hash (c);
