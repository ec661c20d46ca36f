CREATE TABLE nodes (id text PRIMARY KEY, label text);
CREATE TABLE edges (a text, b text, PRIMARY KEY (a, b));
CREATE TABLE plain (id bigint PRIMARY KEY, label text NOT NULL);
