CREATE TABLE visit (id bigint NOT NULL, shop text NOT NULL, ticket text NOT NULL, at timestamptz NOT NULL, note text, PRIMARY KEY (id, at), UNIQUE (shop, ticket, at));
CREATE INDEX visit_at ON visit (at);
