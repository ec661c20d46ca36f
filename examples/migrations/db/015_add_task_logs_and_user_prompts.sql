CREATE TABLE task_logs (
  id          SERIAL PRIMARY KEY,
  adw_id      TEXT NOT NULL,
  phase_name  TEXT NOT NULL,
  details     JSONB,
  captured_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX idx_task_logs_adw ON task_logs (adw_id);

CREATE TABLE user_prompts (
  id         SERIAL PRIMARY KEY,
  request_id TEXT NOT NULL UNIQUE,
  nl_input   TEXT NOT NULL,
  created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP
);
