CREATE TABLE spans (
  hours bigint NOT NULL, part double precision NOT NULL,
  CONSTRAINT other_product CHECK (hours * 60 * 60 < 1000000),
  CONSTRAINT rounded CHECK (part * 60 * 60 < 1000000),
  CONSTRAINT two_signs CHECK (hours + 3 - 1 < 99),
  CONSTRAINT one_negative CHECK (hours + 3 + -1 < 99),
  CONSTRAINT cut_off CHECK (hours / 2 * 2 < 99),
  CONSTRAINT mixed CHECK (hours * 2 + 3 < 99)
);
