CREATE TABLE spans (
  hours bigint NOT NULL, part double precision NOT NULL,
  CONSTRAINT other_product CHECK (hours * 3601 < 1000000),
  CONSTRAINT rounded CHECK (part * 3600 < 1000000),
  CONSTRAINT two_signs CHECK (hours + 2 < 99),
  CONSTRAINT one_negative CHECK (hours + 2 < 99),
  CONSTRAINT cut_off CHECK (hours < 99),
  CONSTRAINT mixed CHECK (hours * 5 < 99)
);
