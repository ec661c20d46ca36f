CREATE TABLE kept (id serial PRIMARY KEY, note text);
CREATE TABLE surplus (id serial PRIMARY KEY, note text);
