CREATE TABLE states (
  active boolean NOT NULL DEFAULT false,
  hidden boolean NOT NULL DEFAULT false,
  done boolean NOT NULL DEFAULT false,
  seen boolean NOT NULL DEFAULT false,
  paid boolean NOT NULL DEFAULT false,
  sent boolean NOT NULL DEFAULT false,
  open boolean NOT NULL DEFAULT false,
  valid boolean NOT NULL DEFAULT false,
  locked boolean NOT NULL DEFAULT false,
  shared boolean NOT NULL DEFAULT false,
  archived boolean
);
