CREATE TABLE mutes (id integer PRIMARY KEY, weekend integer, upstart integer, quantity integer, photo integer);
