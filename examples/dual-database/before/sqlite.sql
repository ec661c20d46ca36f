-- The day of the audit: SQLite.

-- Operations seen often enough to be automated.
CREATE TABLE operation_patterns (
  id                        INTEGER PRIMARY KEY AUTOINCREMENT,
  pattern_signature         TEXT    NOT NULL UNIQUE,
  pattern_type              TEXT    NOT NULL,
  first_detected            TEXT    DEFAULT (datetime('now')),
  last_seen                 TEXT    DEFAULT (datetime('now')),
  occurrence_count          INTEGER DEFAULT 1,
  typical_input_pattern     TEXT,
  typical_operations        TEXT,
  typical_files_accessed    TEXT,
  avg_tokens_with_llm       INTEGER DEFAULT 0,
  avg_tokens_with_tool      INTEGER DEFAULT 0,
  avg_cost_with_llm         REAL    DEFAULT 0.0,
  avg_cost_with_tool        REAL    DEFAULT 0.0,
  potential_monthly_savings REAL    DEFAULT 0.0,
  automation_status         TEXT    DEFAULT 'detected',
  confidence_score          REAL    DEFAULT 0.0,
  tool_name                 TEXT,
  tool_script_path          TEXT,
  reviewed_by               TEXT,
  reviewed_at               TEXT,
  review_notes              TEXT,
  created_at                TEXT    DEFAULT (datetime('now')),
  updated_at                TEXT    DEFAULT (datetime('now')),
  CHECK (automation_status IN ('detected', 'candidate', 'approved', 'implemented', 'active', 'deprecated'))
);
CREATE INDEX idx_operation_patterns_type ON operation_patterns (pattern_type);
CREATE INDEX idx_operation_patterns_status ON operation_patterns (automation_status);
CREATE INDEX idx_operation_patterns_confidence ON operation_patterns (confidence_score);

-- One row for each run of a workflow; workflow_id comes again when a run is repeated.
CREATE TABLE workflow_history (
  id                           INTEGER PRIMARY KEY AUTOINCREMENT,
  adw_id                       TEXT    NOT NULL UNIQUE,
  workflow_id                  TEXT    NOT NULL,
  issue_number                 INTEGER,
  issue_title                  TEXT,
  issue_body                   TEXT,
  issue_url                    TEXT,
  nl_input                     TEXT,
  nl_input_word_count          INTEGER DEFAULT 0,
  nl_input_clarity_score       REAL,
  structured_input             TEXT,
  workflow_template            TEXT,
  model_used                   TEXT,
  status                       TEXT    NOT NULL DEFAULT 'pending',
  current_phase                TEXT,
  error_message                TEXT,
  error_category               TEXT,
  retry_count                  INTEGER DEFAULT 0,
  submitted_by                 TEXT,
  created_at                   TEXT    DEFAULT (datetime('now')),
  started_at                   TEXT,
  completed_at                 TEXT,
  updated_at                   TEXT    DEFAULT (datetime('now')),
  day_of_week                  INTEGER,
  duration_seconds             INTEGER,
  idle_time_seconds            INTEGER,
  bottleneck_phase             TEXT,
  steps_total                  INTEGER DEFAULT 0,
  steps_completed              INTEGER DEFAULT 0,
  concurrent_workflows         INTEGER DEFAULT 0,
  worktree_path                TEXT,
  worktree_reused              INTEGER DEFAULT 0,
  backend_port                 INTEGER,
  frontend_port                INTEGER,
  github_url                   TEXT,
  base_ref                     TEXT,
  commit_sha                   TEXT,
  pull_request_number          INTEGER,
  pull_request_url             TEXT,
  pull_request_merged          INTEGER DEFAULT 0,
  time_to_merge_hours          REAL,
  review_cycles                INTEGER DEFAULT 0,
  input_tokens                 INTEGER DEFAULT 0,
  output_tokens                INTEGER DEFAULT 0,
  cached_tokens                INTEGER DEFAULT 0,
  cache_hit_tokens             INTEGER DEFAULT 0,
  cache_miss_tokens            INTEGER DEFAULT 0,
  total_tokens                 INTEGER DEFAULT 0,
  token_breakdown              TEXT,
  cache_efficiency_percent     REAL    DEFAULT 0.0,
  estimated_cost_total         REAL    DEFAULT 0.0,
  actual_cost_total            REAL    DEFAULT 0.0,
  estimated_cost_per_step      REAL    DEFAULT 0.0,
  actual_cost_per_step         REAL    DEFAULT 0.0,
  cost_per_token               REAL    DEFAULT 0.0,
  cost_breakdown               TEXT,
  complexity_estimated         TEXT,
  complexity_actual            TEXT,
  cost_efficiency_score        REAL,
  performance_score            REAL,
  quality_score                REAL,
  ci_test_pass_rate            REAL,
  lint_errors                  INTEGER DEFAULT 0,
  type_errors                  INTEGER DEFAULT 0,
  test_count                   INTEGER DEFAULT 0,
  test_coverage_percent        REAL,
  files_changed                INTEGER DEFAULT 0,
  lines_added                  INTEGER DEFAULT 0,
  lines_removed                INTEGER DEFAULT 0,
  similar_workflow_ids         TEXT,
  anomaly_flags                TEXT,
  optimization_recommendations TEXT,
  is_archived                  INTEGER DEFAULT 0,
  CHECK (status IN ('pending', 'running', 'completed', 'failed')),
  CHECK (retry_count >= 0)
);
CREATE INDEX idx_workflow_history_workflow_id ON workflow_history (workflow_id);
CREATE INDEX idx_workflow_history_issue_number ON workflow_history (issue_number);
CREATE INDEX idx_workflow_history_status ON workflow_history (status);
CREATE INDEX idx_workflow_history_created_at ON workflow_history (created_at DESC);
CREATE INDEX idx_workflow_history_model_status ON workflow_history (model_used, status);

-- Calls of tools made by workflows.
CREATE TABLE tool_calls (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  tool_call_id     TEXT    NOT NULL UNIQUE,
  workflow_id      TEXT    NOT NULL,
  tool_name        TEXT    NOT NULL,
  tool_params      TEXT,
  called_at        TEXT    DEFAULT (datetime('now')),
  completed_at     TEXT,
  duration_seconds REAL,
  success          INTEGER DEFAULT 0,
  result_data      TEXT,
  error_message    TEXT,
  tokens_saved     INTEGER DEFAULT 0,
  cost_saved_usd   REAL    DEFAULT 0.0,
  created_at       TEXT    DEFAULT (datetime('now')),
  FOREIGN KEY (workflow_id) REFERENCES workflow_history (workflow_id)
);
CREATE INDEX idx_tool_calls_workflow_id ON tool_calls (workflow_id);
CREATE INDEX idx_tool_calls_tool_name ON tool_calls (tool_name);
CREATE INDEX idx_tool_calls_called_at ON tool_calls (called_at);

-- Events sent by the hooks of an agent session.
CREATE TABLE hook_events (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id     TEXT    NOT NULL UNIQUE,
  event_type   TEXT    NOT NULL,
  workflow_id  TEXT,
  session_id   TEXT,
  payload      TEXT    NOT NULL,
  received_at  TEXT    DEFAULT (datetime('now')),
  processed    INTEGER DEFAULT 0,
  processed_at TEXT,
  created_at   TEXT    DEFAULT (datetime('now')),
  CHECK (event_type IN ('PreToolUse', 'PostToolUse', 'UserPromptSubmit', 'Notification', 'Stop', 'SubagentStop', 'PreCompact', 'SessionStart', 'SessionEnd')),
  FOREIGN KEY (workflow_id) REFERENCES workflow_history (workflow_id)
);
CREATE INDEX idx_hook_events_type ON hook_events (event_type);
CREATE INDEX idx_hook_events_session ON hook_events (session_id);
CREATE INDEX idx_hook_events_unprocessed ON hook_events (processed, received_at);

-- Where a pattern was seen.
CREATE TABLE pattern_occurrences (
  id                      INTEGER PRIMARY KEY AUTOINCREMENT,
  pattern_id              INTEGER NOT NULL,
  workflow_id             TEXT    NOT NULL,
  similarity_score        REAL    DEFAULT 0.0,
  matched_characteristics TEXT,
  detected_at             TEXT    DEFAULT (datetime('now')),
  FOREIGN KEY (pattern_id) REFERENCES operation_patterns (id),
  FOREIGN KEY (workflow_id) REFERENCES workflow_history (workflow_id)
);
CREATE INDEX idx_pattern_occurrences_pattern ON pattern_occurrences (pattern_id);
CREATE INDEX idx_pattern_occurrences_workflow ON pattern_occurrences (workflow_id);
CREATE INDEX idx_pattern_occurrences_detected ON pattern_occurrences (detected_at);
CREATE UNIQUE INDEX idx_pattern_occurrence_unique ON pattern_occurrences (pattern_id, workflow_id);

-- What an optimisation has saved.
CREATE TABLE cost_savings_log (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  optimization_type TEXT    NOT NULL,
  workflow_id       TEXT    NOT NULL,
  tool_call_id      TEXT,
  pattern_id        INTEGER,
  baseline_tokens   INTEGER,
  actual_tokens     INTEGER,
  tokens_saved      INTEGER DEFAULT 0,
  cost_saved_usd    REAL    DEFAULT 0.0,
  saved_at          TEXT    DEFAULT (datetime('now')),
  notes             TEXT,
  CHECK (optimization_type IN ('tool_call', 'input_split', 'pattern_offload', 'inverted_flow')),
  FOREIGN KEY (workflow_id) REFERENCES workflow_history (workflow_id),
  FOREIGN KEY (tool_call_id) REFERENCES tool_calls (tool_call_id)
);
CREATE INDEX idx_cost_savings_type ON cost_savings_log (optimization_type);
CREATE INDEX idx_cost_savings_workflow ON cost_savings_log (workflow_id);
CREATE INDEX idx_cost_savings_saved_at ON cost_savings_log (saved_at);

-- Phases that wait for their turn.
CREATE TABLE phase_queue (
  queue_id          TEXT    NOT NULL PRIMARY KEY,
  parent_issue      INTEGER,
  phase_number      INTEGER NOT NULL,
  issue_number      INTEGER,
  status            TEXT    DEFAULT 'queued',
  depends_on_phase  INTEGER,
  phase_data        TEXT,
  created_at        TEXT    DEFAULT (datetime('now')),
  updated_at        TEXT    DEFAULT (datetime('now')),
  error_message     TEXT,
  adw_id            TEXT,
  pr_number         INTEGER,
  priority          INTEGER DEFAULT 50,
  queue_position    INTEGER,
  ready_timestamp   TEXT,
  started_timestamp TEXT,
  CHECK (status IN ('queued', 'ready', 'running', 'completed', 'blocked', 'failed'))
);
CREATE INDEX idx_phase_queue_status ON phase_queue (status);
CREATE INDEX idx_phase_queue_priority ON phase_queue (priority, queue_position);
CREATE INDEX idx_phase_queue_parent ON phase_queue (parent_issue);

-- Settings of the queue.
CREATE TABLE queue_config (
  config_key   TEXT NOT NULL PRIMARY KEY,
  config_value TEXT NOT NULL,
  updated_at   TEXT DEFAULT (datetime('now'))
);

-- Reviews of the context that an agent is given.
CREATE TABLE context_reviews (
  id                        INTEGER PRIMARY KEY AUTOINCREMENT,
  workflow_id               TEXT,
  issue_number              INTEGER,
  change_description        TEXT NOT NULL,
  project_path              TEXT NOT NULL,
  analysis_timestamp        TEXT DEFAULT (datetime('now')),
  analysis_duration_seconds REAL,
  agent_cost                REAL DEFAULT 0.0,
  status                    TEXT NOT NULL DEFAULT 'pending',
  result                    TEXT,
  CHECK (status IN ('pending', 'analyzing', 'complete', 'failed'))
);
CREATE INDEX idx_context_reviews_workflow ON context_reviews (workflow_id);
CREATE INDEX idx_context_reviews_status ON context_reviews (status);

-- What a review suggests.
CREATE TABLE context_suggestions (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  review_id       INTEGER NOT NULL,
  suggestion_type TEXT    NOT NULL,
  suggestion_text TEXT    NOT NULL,
  confidence      REAL    DEFAULT 0.0,
  priority        INTEGER DEFAULT 0,
  rationale       TEXT,
  FOREIGN KEY (review_id) REFERENCES context_reviews (id) ON DELETE CASCADE
);
CREATE INDEX idx_context_suggestions_review ON context_suggestions (review_id);

-- Analyses kept for the next time.
CREATE TABLE context_cache (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  cache_key       TEXT    NOT NULL UNIQUE,
  analysis_result TEXT    NOT NULL,
  created_at      TEXT    DEFAULT (datetime('now')),
  access_count    INTEGER DEFAULT 0,
  last_accessed   TEXT
);

-- What was done in a session, in one sentence.
CREATE TABLE work_log (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  logged_at      TEXT DEFAULT (datetime('now')),
  session_id     TEXT NOT NULL,
  summary        TEXT NOT NULL,
  chat_file_link TEXT,
  issue_number   INTEGER,
  workflow_id    TEXT,
  tags           TEXT DEFAULT '[]',
  created_at     TEXT DEFAULT (datetime('now'))
);
CREATE INDEX idx_work_log_session ON work_log (session_id);
CREATE INDEX idx_work_log_logged_at ON work_log (logged_at);

-- The road map.
CREATE TABLE planned_features (
  id                  INTEGER PRIMARY KEY AUTOINCREMENT,
  item_type           TEXT NOT NULL,
  title               TEXT NOT NULL,
  description         TEXT,
  status              TEXT DEFAULT 'planned',
  priority            TEXT DEFAULT 'medium',
  estimated_hours     REAL,
  actual_hours        REAL,
  session_number      INTEGER,
  github_issue_number INTEGER,
  parent_id           INTEGER,
  tags                TEXT DEFAULT '[]',
  completion_notes    TEXT,
  created_at          TEXT DEFAULT (datetime('now')),
  updated_at          TEXT DEFAULT (datetime('now')),
  started_at          TEXT,
  completed_at        TEXT,
  CHECK (item_type IN ('session', 'feature', 'bug', 'enhancement')),
  CHECK (status IN ('planned', 'in_progress', 'completed', 'cancelled')),
  CHECK (priority IN ('high', 'medium', 'low')),
  FOREIGN KEY (parent_id) REFERENCES planned_features (id) ON DELETE SET NULL
);
CREATE INDEX idx_planned_features_status ON planned_features (status);
CREATE INDEX idx_planned_features_type ON planned_features (item_type);

-- Phases of a run as they were logged.
CREATE TABLE task_logs (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  adw_id            TEXT    NOT NULL,
  issue_number      INTEGER NOT NULL,
  workflow_template TEXT,
  phase_name        TEXT    NOT NULL,
  phase_number      INTEGER,
  phase_status      TEXT    NOT NULL,
  log_message       TEXT    NOT NULL,
  error_message     TEXT,
  started_at        TEXT,
  completed_at      TEXT,
  duration_seconds  REAL,
  tokens_used       INTEGER DEFAULT 0,
  cost_usd          REAL    DEFAULT 0.0,
  captured_at       TEXT    DEFAULT (datetime('now')),
  created_at        TEXT    DEFAULT (datetime('now')),
  CHECK (phase_status IN ('started', 'completed', 'failed', 'skipped'))
);
CREATE INDEX idx_task_logs_adw_id ON task_logs (adw_id);
CREATE INDEX idx_task_logs_issue_number ON task_logs (issue_number);
CREATE INDEX idx_task_logs_captured_at ON task_logs (captured_at);

-- What users asked for.
CREATE TABLE user_prompts (
  id                  INTEGER PRIMARY KEY AUTOINCREMENT,
  request_id          TEXT    NOT NULL UNIQUE,
  session_id          TEXT,
  nl_input            TEXT    NOT NULL,
  project_path        TEXT,
  auto_post           INTEGER DEFAULT 0,
  issue_title         TEXT,
  issue_body          TEXT,
  issue_type          TEXT,
  complexity          TEXT,
  is_multi_phase      INTEGER DEFAULT 0,
  phase_count         INTEGER DEFAULT 1,
  model_name          TEXT,
  estimated_cost_usd  REAL    DEFAULT 0.0,
  github_issue_number INTEGER,
  posted_at           TEXT,
  created_at          TEXT    DEFAULT (datetime('now'))
);
CREATE INDEX idx_user_prompts_session ON user_prompts (session_id);
CREATE INDEX idx_user_prompts_created_at ON user_prompts (created_at);

-- Issues that a workflow is working on.
CREATE TABLE adw_locks (
  adw_id       TEXT    NOT NULL PRIMARY KEY,
  issue_number INTEGER NOT NULL UNIQUE,
  status       TEXT    NOT NULL DEFAULT 'planning',
  github_url   TEXT,
  created_at   TEXT    DEFAULT (datetime('now')),
  updated_at   TEXT    DEFAULT (datetime('now')),
  CHECK (status IN ('planning', 'building', 'testing', 'reviewing', 'documenting'))
);
CREATE INDEX idx_adw_locks_status ON adw_locks (status);
