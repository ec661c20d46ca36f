CREATE TABLE planned_features (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  title     TEXT NOT NULL,
  status    TEXT DEFAULT 'planned',
  parent_id INTEGER REFERENCES planned_features (id) ON DELETE SET NULL
);
CREATE INDEX idx_planned_features_status ON planned_features (status);
