CREATE TABLE context_reviews (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  change_description TEXT NOT NULL,
  status             TEXT NOT NULL DEFAULT 'pending'
);

CREATE TABLE context_suggestions (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  review_id       INTEGER NOT NULL REFERENCES context_reviews (id) ON DELETE CASCADE,
  suggestion_text TEXT    NOT NULL
);
CREATE INDEX idx_context_suggestions_review ON context_suggestions (review_id);

CREATE TABLE context_cache (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  cache_key       TEXT    NOT NULL UNIQUE,
  analysis_result TEXT    NOT NULL,
  access_count    INTEGER DEFAULT 0
);
