CREATE TABLE v (made timestamptz);
