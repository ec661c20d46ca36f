CREATE TABLE t (
  name VARCHAR(40), same VARCHAR(40), free TEXT, given VARCHAR(40), code CHAR(2), amount NUMERIC(10,2), rate DECIMAL(8), plain NUMERIC,
  bits BIT(8), taken TIMESTAMP(3), made DATETIME(6), short DATETIME(3), hour TIME(3), checked TEXT CHECK (length(checked) <= 20),
  "both" VARCHAR(40) CHECK (length("both") <= 20), narrowed VARCHAR(40) CHECK (length(narrowed) <= 20), tags "VARCHAR(40)[]", word VARCHAR(40), two NVARCHAR(10)
);
