CREATE TABLE workflow_history (
  id           SERIAL PRIMARY KEY,
  adw_id       VARCHAR(64) NOT NULL UNIQUE,
  workflow_id  VARCHAR(64) NOT NULL,
  issue_number INTEGER,
  status       VARCHAR(20) NOT NULL DEFAULT 'pending',
  created_at   TIMESTAMP   DEFAULT now(),
  CHECK (status IN ('pending', 'running', 'completed', 'failed'))
);
CREATE INDEX idx_workflow_history_workflow ON workflow_history (workflow_id);
