CREATE TABLE visit (day date, at timestamp, until timestamptz, open time, left_at date);
