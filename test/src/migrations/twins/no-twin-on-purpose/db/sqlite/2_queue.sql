-- evenkeel: no twin: PostgreSQL has its queue elsewhere
CREATE TABLE queue (id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT);
