CREATE VIEW everyone AS SELECT last FROM users;
