CREATE TABLE t (doc jsonb, CHECK (doc -> 'town' ->> 'place' <> ''));
