CREATE TABLE visit (day date, at text, until date, a date, b date);
