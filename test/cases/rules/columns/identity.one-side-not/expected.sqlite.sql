-- Not the rowid: INT is another word than INTEGER.
CREATE TABLE t (id INT NOT NULL PRIMARY KEY);
