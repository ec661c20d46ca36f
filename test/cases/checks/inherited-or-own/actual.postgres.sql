CREATE TABLE asset (id integer, price integer NOT NULL, CONSTRAINT price_positive CHECK (price > 0), CONSTRAINT id_small CHECK (id < 1000));
CREATE TABLE car (id integer, price integer NOT NULL, wheels integer, CONSTRAINT price_positive CHECK (price > 0), CONSTRAINT id_small CHECK (id < 1000));
ALTER TABLE car INHERIT asset;
CREATE TABLE old_car (CONSTRAINT price_positive CHECK (price > 0)) INHERITS (car);
CREATE TABLE boat () INHERITS (asset);
CREATE TABLE plane () INHERITS (asset);
CREATE TABLE log (n integer, CONSTRAINT n_positive CHECK (n > 0)) PARTITION BY LIST (n);
CREATE TABLE log_1 (n integer, CONSTRAINT n_positive CHECK (n > 0), CONSTRAINT again CHECK (0 < n));
ALTER TABLE log ATTACH PARTITION log_1 FOR VALUES IN (1);
