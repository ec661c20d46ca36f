CREATE TABLE film (id bigserial PRIMARY KEY, title text);
CREATE INDEX film_words ON film USING gin (to_tsvector('simple', title));
