-- since PostgreSQL 18
CREATE TABLE member (id integer PRIMARY KEY, mail text NOT NULL, phone text NOT NULL, town text NOT NULL);
