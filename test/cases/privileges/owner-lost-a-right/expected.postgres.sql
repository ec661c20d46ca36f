-- source ?with=privileges,owners
CREATE TABLE ledger (id integer);
