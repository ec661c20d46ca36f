CREATE TABLE mutes (id integer PRIMARY KEY, muted_until integer, window_start integer, "windowEnd" integer, member_since integer, deadline integer, last_seen integer, due integer);
