CREATE TABLE parts (
  n int NOT NULL, m int, o int, k text NOT NULL,
  CONSTRAINT n_positive CHECK (n >= 1),
  CONSTRAINT n_other CHECK (n <> 0),
  CONSTRAINT m_range CHECK (m = 1 OR m = 2),
  CONSTRAINT weaker CHECK (o > 4),
  CONSTRAINT branches CHECK (k IN ('a', 'bb')),
  CONSTRAINT k_short CHECK (length(k) < 3),
  CONSTRAINT not_now CHECK (n < 50) NOT VALID,
  CONSTRAINT from_not_valid CHECK (n < 60)
);
