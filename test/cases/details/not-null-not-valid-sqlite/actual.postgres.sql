-- since PostgreSQL 18
CREATE TABLE member (id integer PRIMARY KEY, mail text, phone text, town text);
ALTER TABLE member ADD CONSTRAINT member_mail_not_null NOT NULL mail NOT VALID;
ALTER TABLE member ADD CONSTRAINT member_phone_not_null NOT NULL phone NO INHERIT;
ALTER TABLE member ADD CONSTRAINT there_is_a_town NOT NULL town NOT VALID;
ALTER TABLE member VALIDATE CONSTRAINT there_is_a_town;
