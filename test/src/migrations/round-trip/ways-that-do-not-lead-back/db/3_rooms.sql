-- +goose Up
CREATE INDEX shelves_room_id ON shelves (room, id);

-- +goose Down
-- It takes what another file made.
DROP INDEX shelves_room_id;
DROP INDEX shelves_room;
