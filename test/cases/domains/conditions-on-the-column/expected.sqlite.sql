CREATE TABLE t (
  mail TEXT CHECK (mail LIKE '%@%' OR mail = ''),
  state TEXT CHECK (state IN ('new', 'done')),
  amount INTEGER NOT NULL DEFAULT 1 CHECK (amount > 0 AND amount < 100),
  parts INTEGER CHECK (parts > 0) CHECK (parts < 100),
  deep INTEGER CHECK (deep > 0 AND deep < 10 AND deep < 100),
  short TEXT CHECK (length(short) <= 20),
  code TEXT CHECK (length(code) = 3),
  missing TEXT,
  half INTEGER CHECK (half > 0),
  more INTEGER CHECK (more > 0 AND more < 100 AND more <> 50),
  other INTEGER DEFAULT 2 CHECK (other > 0 AND other < 100),
  plain TEXT, given INTEGER DEFAULT 7 CHECK (given > 0 AND given < 100)
);
