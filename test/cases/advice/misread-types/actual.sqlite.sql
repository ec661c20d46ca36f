CREATE TABLE places (
  id INTEGER PRIMARY KEY,
  postcode STRING,
  position POINT,
  -- Kept as what their names say, or as what their writers want.
  name VARCHAR(20),
  big BIGINT,
  odd MEDIUMINT UNSIGNED,
  seen DATETIME,
  flag TINYINT(1),
  document JSON,
  content BYTEA
);
