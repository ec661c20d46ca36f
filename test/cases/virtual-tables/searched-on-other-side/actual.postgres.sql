CREATE TABLE film (id bigserial PRIMARY KEY, title text, words tsvector);
