CREATE TABLE note (id bigint PRIMARY KEY, body text, changed_at timestamp);
