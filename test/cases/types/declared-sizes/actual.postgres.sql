CREATE DOMAIN word AS varchar(20);
CREATE TABLE t (
  name varchar(20), same varchar(40), free varchar(40), given text, code char(3), amount numeric(12,4), rate numeric(8,0), plain numeric(6,2),
  bits bit(16), taken timestamp(6), made timestamptz(3), short timestamp, hour time(6), checked varchar(40),
  "both" varchar(20), narrowed varchar(40), tags varchar(20)[], word word, two varchar(10)
);
