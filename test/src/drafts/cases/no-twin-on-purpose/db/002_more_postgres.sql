-- evenkeel: no twin: the desktop has no reports
CREATE TABLE reports (id bigint PRIMARY KEY);
