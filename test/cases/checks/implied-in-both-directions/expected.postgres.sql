CREATE TABLE parts (
  n int NOT NULL, m int, o int, k text NOT NULL,
  CONSTRAINT n_positive CHECK (n > 0),
  CONSTRAINT n_other CHECK (n >= 0),
  CONSTRAINT m_range CHECK (m > 0 AND m < 3),
  CONSTRAINT weaker CHECK (o > 5),
  CONSTRAINT branches CHECK (k = 'a' OR k = 'bb'),
  CONSTRAINT not_now CHECK (n < 50) NOT VALID
);
