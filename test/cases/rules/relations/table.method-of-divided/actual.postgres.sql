CREATE TABLE reading (id bigint NOT NULL, made date NOT NULL);
