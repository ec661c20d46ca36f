CREATE TABLE asset (id integer, price integer NOT NULL, CONSTRAINT price_positive CHECK (price > 0), CONSTRAINT id_small CHECK (id < 1000));
CREATE TABLE car (wheels integer) INHERITS (asset);
CREATE TABLE old_car () INHERITS (car);
CREATE TABLE boat (id integer, price integer NOT NULL, CONSTRAINT both_of_them CHECK (0 < price AND id < 1000)) INHERITS (asset);
CREATE TABLE plane (id integer, price integer NOT NULL, CHECK (price > 0), CHECK (id < 1000));
CREATE TABLE log (n integer, CONSTRAINT n_positive CHECK (n > 0)) PARTITION BY LIST (n);
CREATE TABLE log_1 PARTITION OF log FOR VALUES IN (1);
