CREATE TABLE visit (id integer NOT NULL, shop text NOT NULL, ticket text NOT NULL, at text NOT NULL, PRIMARY KEY (id, at), UNIQUE (shop, ticket));
CREATE INDEX visit_at ON visit (at);
