CREATE TABLE visit (
  day date CHECK (day = strftime('%Y-%m-%d', day)),
  at timestamp CHECK (at IS NULL OR at = strftime('%Y-%m-%d %H:%M:%S', at)),
  until timestamp CHECK (until IS datetime(until)),
  open time CHECK (time(open) = open),
  left_at text CHECK (left_at IS NULL OR strftime('%F', left_at) = left_at));
