CREATE TABLE session (id INTEGER PRIMARY KEY, seconds INTEGER NOT NULL DEFAULT (60 * 60 * 24), kind TEXT NOT NULL DEFAULT ('use' || 'r'),
  CONSTRAINT session_seconds CHECK (seconds < 86400 * 7));
