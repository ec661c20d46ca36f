CREATE TYPE state AS ENUM ('draft', 'sent');
CREATE TABLE t (c state);
