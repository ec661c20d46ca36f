CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  name VARCHAR(40) NOT NULL UNIQUE,
  code CHAR(3),
  vip BOOLEAN NOT NULL DEFAULT 0,
  token BLOB NOT NULL,
  settings JSON DEFAULT '{}',
  born DATE,
  joined TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE invoice (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  total NUMERIC(10, 2) NOT NULL DEFAULT 0 CHECK (total >= 0),
  rate REAL,
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sent', 'paid')),
  due TIMESTAMP,
  opens TIME,
  scan BLOB
);

CREATE INDEX invoice_customer ON invoice (customer_id);
