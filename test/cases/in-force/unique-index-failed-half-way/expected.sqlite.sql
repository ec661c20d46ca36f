CREATE TABLE account (id bigint NOT NULL PRIMARY KEY, mail text NOT NULL);
CREATE UNIQUE INDEX account_mail ON account (mail);
