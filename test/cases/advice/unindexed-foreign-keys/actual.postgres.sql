CREATE TABLE users (id serial PRIMARY KEY, team integer, number integer, UNIQUE (team, number));
CREATE TABLE posts (
  id serial PRIMARY KEY,
  author integer REFERENCES users (id),
  editor integer REFERENCES users (id),
  team integer,
  number integer,
  FOREIGN KEY (team, number) REFERENCES users (team, number)
);
CREATE INDEX posts_number_team_author ON posts (number, team, author);
CREATE INDEX posts_editor ON posts (editor) WHERE editor IS NOT NULL;
CREATE INDEX posts_author ON posts (author);
CREATE TABLE likes (post integer NOT NULL REFERENCES posts (id), person integer NOT NULL REFERENCES users (id), PRIMARY KEY (post, person));
