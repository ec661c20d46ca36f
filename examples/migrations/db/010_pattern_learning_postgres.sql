CREATE TABLE operation_patterns (
  id                SERIAL PRIMARY KEY,
  pattern_signature VARCHAR(128) NOT NULL UNIQUE,
  pattern_type      VARCHAR(50)  NOT NULL,
  occurrence_count  INTEGER      DEFAULT 1,
  confidence_score  REAL         DEFAULT 0.0
);

CREATE TABLE pattern_occurrences (
  id               SERIAL PRIMARY KEY,
  pattern_id       INTEGER     NOT NULL REFERENCES operation_patterns (id),
  workflow_id      VARCHAR(64) NOT NULL REFERENCES workflow_history (workflow_id),
  similarity_score REAL        DEFAULT 0.0,
  detected_at      TIMESTAMP   DEFAULT now()
);
CREATE UNIQUE INDEX idx_pattern_occurrence_unique ON pattern_occurrences (pattern_id, workflow_id);

CREATE TABLE cost_savings_log (
  id                SERIAL PRIMARY KEY,
  optimization_type VARCHAR(30) NOT NULL,
  workflow_id       VARCHAR(64) NOT NULL REFERENCES workflow_history (workflow_id),
  tokens_saved      INTEGER     DEFAULT 0,
  saved_at          TIMESTAMP   DEFAULT now()
);
CREATE INDEX idx_cost_savings_type ON cost_savings_log (optimization_type);
