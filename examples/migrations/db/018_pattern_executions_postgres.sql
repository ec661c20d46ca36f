CREATE TABLE pattern_executions (
  id          SERIAL PRIMARY KEY,
  pattern_id  INTEGER NOT NULL REFERENCES operation_patterns (id),
  success     BOOLEAN NOT NULL DEFAULT FALSE,
  executed_at TIMESTAMP DEFAULT now()
);
CREATE INDEX idx_pattern_executions_pattern ON pattern_executions (pattern_id);
