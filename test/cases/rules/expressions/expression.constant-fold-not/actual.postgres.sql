CREATE TABLE session (seconds integer NOT NULL DEFAULT 360, half integer NOT NULL DEFAULT 4, words tsvector NOT NULL DEFAULT 'ab'::tsvector, kind text NOT NULL DEFAULT ('b' || 'a'));
