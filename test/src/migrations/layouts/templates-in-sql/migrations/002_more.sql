
CREATE TABLE {{ .Prefix }}users (id INTEGER);
