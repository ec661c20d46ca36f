CREATE TABLE users (id INTEGER PRIMARY KEY, team INT, number INT, UNIQUE (team, number));
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  author INT REFERENCES users (id),
  editor INT REFERENCES users (id),
  team INT,
  number INT,
  FOREIGN KEY (team, number) REFERENCES users (team, number)
);
CREATE INDEX posts_number_team_author ON posts (number, team, author);
CREATE INDEX posts_editor ON posts (editor) WHERE editor IS NOT NULL;
-- Its primary key begins with one of the two.
CREATE TABLE likes (post INT NOT NULL REFERENCES posts (id), person INT NOT NULL REFERENCES users (id), PRIMARY KEY (post, person));
