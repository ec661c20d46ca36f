CREATE TABLE history (id bigint PRIMARY KEY, client text NOT NULL UNIQUE, who bigint, gone text);
CREATE INDEX history_gone ON history (client, who, gone);
