CREATE TABLE history (id BIGINT NOT NULL PRIMARY KEY, client TEXT NOT NULL UNIQUE, who BIGINT, gone TEXT);
CREATE UNIQUE INDEX history_gone ON history (client, who, gone);
CREATE UNIQUE INDEX history_who ON history (id, who);
