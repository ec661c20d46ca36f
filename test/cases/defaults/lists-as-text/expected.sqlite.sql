CREATE TABLE filter (
  kinds TEXT DEFAULT 'image/png,image/gif',
  one TEXT DEFAULT 'en',
  none TEXT DEFAULT '',
  -- Another list, another sign between, and blanks.
  other TEXT DEFAULT 'a,b',
  divided TEXT DEFAULT 'a;b',
  apart TEXT DEFAULT 'a, b');
