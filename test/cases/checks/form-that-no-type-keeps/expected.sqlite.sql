CREATE TABLE visit (
  day date CHECK (day = strftime('%Y-%m-01', day)),
  at text CHECK (at = strftime('%Y-%m-%d', at)),
  until date CHECK (until = strftime('%Y-%m-%d %H:%M:%S', until)),
  a date, b date CHECK (b = date(a)));
