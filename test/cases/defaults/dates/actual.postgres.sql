CREATE TABLE terms (
  id bigserial PRIMARY KEY,
  starts date DEFAULT '2024-01-31',
  ends date DEFAULT '2024-12-30'
);
