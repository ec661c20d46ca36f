CREATE TABLE t (doc JSON, CHECK (json_extract(doc, '$.place.town') <> ''));
