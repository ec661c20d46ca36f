CREATE TABLE t (doc JSON, CHECK (doc ->> '$.place.town' <> ''));
