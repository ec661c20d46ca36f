CREATE TABLE filter (
  kinds text[] DEFAULT ARRAY['image/png', 'image/gif'],
  one text[] DEFAULT '{en}',
  none text[] DEFAULT '{}',
  other text[] DEFAULT ARRAY['a', 'c'],
  divided text[] DEFAULT ARRAY['a', 'b'],
  apart text[] DEFAULT ARRAY['a', 'b']);
