CREATE TABLE parents (id int PRIMARY KEY);
CREATE TABLE others (id int PRIMARY KEY);
CREATE TABLE children (
  parent int REFERENCES parents,
  other int REFERENCES others (id),
  CONSTRAINT both_ways FOREIGN KEY (parent) REFERENCES public.parents (id)
);
DROP TABLE IF EXISTS parents, nothing CASCADE;
CREATE TABLE parents (id int PRIMARY KEY);
