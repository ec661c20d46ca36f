CREATE TABLE public.accounts (
  id bigint GENERATED ALWAYS AS IDENTITY
    PRIMARY KEY,
  email text NOT NULL UNIQUE,
  balance numeric(12, 2) CHECK (balance >= 0),
  parent bigint REFERENCES accounts (id),
  a int, b int,
  UNIQUE (a, b),
  CONSTRAINT a_before_b
    CHECK (a < b)
);
CREATE UNIQUE INDEX accounts_a ON ONLY accounts USING btree (a);
ALTER TABLE IF EXISTS ONLY accounts
  ADD COLUMN IF NOT EXISTS email text,
  ADD COLUMN "createdAt" timestamptz DEFAULT now(),
  ALTER COLUMN email SET DATA TYPE varchar(200),
  ALTER b SET NOT NULL,
  ADD CONSTRAINT a_alone UNIQUE USING INDEX accounts_a;
ALTER TABLE accounts DROP CONSTRAINT accounts_email_key;
ALTER TABLE accounts DROP CONSTRAINT IF EXISTS accounts_balance_check, ADD CHECK (balance > -100);
ALTER TABLE accounts RENAME CONSTRAINT accounts_parent_fkey TO accounts_parent;
ALTER TABLE accounts RENAME COLUMN parent TO parent_id;
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON accounts USING (true);
CREATE INDEX ON accounts (parent_id);
CREATE INDEX later ON accounts (a, "createdAt");
ALTER INDEX later RENAME TO sooner;
CREATE INDEX twice ON accounts (a);
DROP INDEX IF EXISTS public.twice, nothing;
ALTER TABLE accounts ADD COLUMN short text, ADD UNIQUE (short);
ALTER TABLE accounts DROP short;
ALTER TABLE accounts OWNER TO CURRENT_USER;
ALTER INDEX sooner SET (fillfactor = 90);
CREATE VIEW rich AS SELECT id FROM accounts;
ALTER VIEW rich OWNER TO CURRENT_USER;
