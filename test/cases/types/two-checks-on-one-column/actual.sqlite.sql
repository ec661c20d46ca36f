CREATE TABLE t (
  state  TEXT NOT NULL CHECK (state IN ('a', 'b', 'c')) CHECK (state IN ('a', 'b', 'd')),
  flag   INTEGER NOT NULL CHECK (flag IN (0, 1, 2)) CHECK (flag IN (0, 1, 3)),
  other  TEXT NOT NULL CHECK (other IN ('a', 'b')) CHECK (other IN ('a', 'c')),
  narrow TEXT NOT NULL CHECK (narrow IN ('a'))
);
