CREATE TABLE flows (id serial PRIMARY KEY, flow_id text NOT NULL);
CREATE TABLE calls (id serial PRIMARY KEY, flow_id text NOT NULL);
