CREATE DOMAIN citext AS text;
CREATE TABLE letter (mail citext);
