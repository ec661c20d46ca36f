-- source ?with=privileges,owners
CREATE TABLE ledger (id integer);
REVOKE UPDATE, DELETE ON ledger FROM CURRENT_USER;
GRANT UPDATE (id) ON ledger TO CURRENT_USER;
