-- +goose Up
CREATE TABLE shelves (id INTEGER PRIMARY KEY, room TEXT NOT NULL);
CREATE INDEX shelves_room ON shelves (room);

-- +goose Down
DROP TABLE shelves;
