CREATE TABLE settings (name text PRIMARY KEY, "On" boolean NOT NULL DEFAULT false, changed timestamptz DEFAULT now(), data jsonb);
