-- The databases of the example: what a tenant should look like, one that does, and one that has drifted.
CREATE SCHEMA template;
CREATE TABLE template.customer (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE template.invoice (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES template.customer (id) ON DELETE CASCADE,
  amount numeric(12, 2) NOT NULL CHECK (amount >= 0)
);
CREATE INDEX invoice_customer_id ON template.invoice (customer_id);

CREATE SCHEMA tenant_north;
CREATE TABLE tenant_north.customer (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE tenant_north.invoice (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES tenant_north.customer (id) ON DELETE CASCADE,
  amount numeric(12, 2) NOT NULL CHECK (amount >= 0)
);
CREATE INDEX invoice_customer_id ON tenant_north.invoice (customer_id);

CREATE SCHEMA tenant_south;
CREATE TABLE tenant_south.customer (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE tenant_south.invoice (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint REFERENCES tenant_south.customer (id),
  amount numeric(12, 2) NOT NULL CHECK (amount >= 0)
);
