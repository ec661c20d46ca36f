-- The day of the audit: PostgreSQL.

-- Operations seen often enough to be automated.
CREATE TABLE operation_patterns (
  id                        SERIAL PRIMARY KEY,
  pattern_signature         VARCHAR(255)   NOT NULL UNIQUE,
  pattern_type              VARCHAR(50)    NOT NULL,
  first_detected            TIMESTAMP      DEFAULT now(),
  last_seen                 TIMESTAMP      DEFAULT now(),
  occurrence_count          INTEGER        DEFAULT 1,
  typical_input_pattern     TEXT,
  typical_operations        JSONB,
  typical_files_accessed    JSONB,
  avg_tokens_with_llm       INTEGER        DEFAULT 0,
  avg_tokens_with_tool      INTEGER        DEFAULT 0,
  avg_cost_with_llm         NUMERIC(12, 6) DEFAULT 0.0,
  avg_cost_with_tool        NUMERIC(12, 6) DEFAULT 0.0,
  potential_monthly_savings NUMERIC(12, 2) DEFAULT 0.0,
  automation_status         VARCHAR(20)    DEFAULT 'detected',
  confidence_score          REAL           DEFAULT 0.0,
  tool_name                 VARCHAR(100),
  tool_script_path          TEXT,
  reviewed_by               VARCHAR(100),
  reviewed_at               TIMESTAMP,
  review_notes              TEXT,
  created_at                TIMESTAMP      DEFAULT now(),
  updated_at                TIMESTAMP      DEFAULT now(),
  CHECK (automation_status IN ('detected', 'candidate', 'approved', 'implemented', 'active', 'deprecated'))
);
CREATE INDEX idx_operation_patterns_type ON operation_patterns (pattern_type);
CREATE INDEX idx_operation_patterns_status ON operation_patterns (automation_status);
CREATE INDEX idx_operation_patterns_confidence ON operation_patterns (confidence_score);

-- One row for each run of a workflow; workflow_id comes again when a run is repeated.
CREATE TABLE workflow_history (
  id                           SERIAL PRIMARY KEY,
  adw_id                       VARCHAR(64)    NOT NULL UNIQUE,
  workflow_id                  VARCHAR(64)    NOT NULL,
  issue_number                 INTEGER,
  issue_title                  TEXT,
  issue_body                   TEXT,
  issue_url                    TEXT,
  issue_class                  VARCHAR(50),
  nl_input                     TEXT,
  nl_input_word_count          INTEGER        DEFAULT 0,
  nl_input_clarity_score       REAL           DEFAULT 0.0,
  structured_input             JSONB,
  workflow_template            VARCHAR(100),
  model_used                   VARCHAR(100),
  status                       VARCHAR(20)    NOT NULL DEFAULT 'pending',
  current_phase                VARCHAR(50),
  error_message                TEXT,
  error_category               VARCHAR(50),
  retry_count                  INTEGER        DEFAULT 0,
  submitted_by                 VARCHAR(100),
  created_at                   TIMESTAMP      DEFAULT now(),
  started_at                   TIMESTAMP,
  completed_at                 TIMESTAMP,
  updated_at                   TIMESTAMP      DEFAULT now(),
  hour_of_day                  INTEGER,
  day_of_week                  INTEGER        DEFAULT -1,
  duration_seconds             INTEGER,
  idle_time_seconds            INTEGER,
  bottleneck_phase             VARCHAR(50),
  steps_total                  INTEGER        DEFAULT 0,
  steps_completed              INTEGER        DEFAULT 0,
  concurrent_workflows         INTEGER        DEFAULT 0,
  worktree_path                TEXT,
  worktree_reused              BOOLEAN        DEFAULT FALSE,
  backend_port                 INTEGER,
  frontend_port                INTEGER,
  branch_name                  VARCHAR(255),
  plan_file                    TEXT,
  github_url                   TEXT,
  base_ref                     VARCHAR(255),
  commit_sha                   VARCHAR(40),
  pull_request_number          INTEGER,
  pull_request_url             TEXT,
  pull_request_merged          BOOLEAN        DEFAULT FALSE,
  time_to_merge_hours          REAL,
  review_cycles                INTEGER        DEFAULT 0,
  input_tokens                 INTEGER        DEFAULT 0,
  output_tokens                INTEGER        DEFAULT 0,
  cached_tokens                INTEGER        DEFAULT 0,
  cache_hit_tokens             INTEGER        DEFAULT 0,
  cache_miss_tokens            INTEGER        DEFAULT 0,
  total_tokens                 INTEGER        DEFAULT 0,
  token_breakdown              JSONB,
  cache_efficiency_percent     REAL           DEFAULT 0.0,
  estimated_cost_total         NUMERIC(12, 6) DEFAULT 0.0,
  actual_cost_total            NUMERIC(12, 6) DEFAULT 0.0,
  estimated_cost_per_step      NUMERIC(12, 6) DEFAULT 0.0,
  actual_cost_per_step         NUMERIC(12, 6) DEFAULT 0.0,
  cost_per_token               NUMERIC(12, 8) DEFAULT 0.0,
  cost_breakdown               JSONB,
  complexity_estimated         VARCHAR(20),
  complexity_actual            VARCHAR(20),
  cost_efficiency_score        REAL           DEFAULT 0.0,
  performance_score            REAL           DEFAULT 0.0,
  quality_score                REAL           DEFAULT 0.0,
  ci_test_pass_rate            REAL,
  lint_errors                  INTEGER        DEFAULT 0,
  type_errors                  INTEGER        DEFAULT 0,
  test_count                   INTEGER        DEFAULT 0,
  test_coverage_percent        REAL,
  files_changed                INTEGER        DEFAULT 0,
  lines_added                  INTEGER        DEFAULT 0,
  lines_removed                INTEGER        DEFAULT 0,
  similar_workflow_ids         JSONB,
  anomaly_flags                JSONB,
  optimization_recommendations JSONB,
  is_archived                  BOOLEAN        DEFAULT FALSE,
  CHECK (status IN ('pending', 'running', 'completed', 'failed')),
  CHECK (retry_count >= 0)
);
CREATE INDEX idx_workflow_history_workflow_id ON workflow_history (workflow_id);
CREATE INDEX idx_workflow_history_issue_number ON workflow_history (issue_number);
CREATE INDEX idx_workflow_history_status ON workflow_history (status);
CREATE INDEX idx_workflow_history_created_at ON workflow_history (created_at DESC);
CREATE INDEX idx_workflow_history_model_status ON workflow_history (model_used, status);
CREATE INDEX idx_workflow_history_hour_of_day ON workflow_history (hour_of_day);
CREATE INDEX idx_workflow_history_branch_name ON workflow_history (branch_name);
CREATE INDEX idx_workflow_history_issue_class ON workflow_history (issue_class);

-- Calls of tools made by workflows.
CREATE TABLE tool_calls (
  id               SERIAL PRIMARY KEY,
  tool_call_id     VARCHAR(64)    NOT NULL UNIQUE,
  workflow_id      VARCHAR(64)    NOT NULL,
  tool_name        VARCHAR(100)   NOT NULL,
  tool_params      JSONB,
  called_at        TIMESTAMP      DEFAULT now(),
  completed_at     TIMESTAMP,
  duration_seconds REAL,
  success          BOOLEAN        DEFAULT FALSE,
  result_data      JSONB,
  error_message    TEXT,
  tokens_saved     INTEGER        DEFAULT 0,
  cost_saved_usd   NUMERIC(12, 6) DEFAULT 0.0,
  created_at       TIMESTAMP      DEFAULT now()
);
CREATE INDEX idx_tool_calls_workflow_id ON tool_calls (workflow_id);
CREATE INDEX idx_tool_calls_tool_name ON tool_calls (tool_name);
CREATE INDEX idx_tool_calls_called_at ON tool_calls (called_at);

-- Events sent by the hooks of an agent session.
CREATE TABLE hook_events (
  id           SERIAL PRIMARY KEY,
  event_id     VARCHAR(64) NOT NULL UNIQUE,
  event_type   VARCHAR(30) NOT NULL,
  workflow_id  VARCHAR(64),
  session_id   VARCHAR(64),
  payload      JSONB       NOT NULL,
  received_at  TIMESTAMP   DEFAULT now(),
  processed    BOOLEAN     DEFAULT FALSE,
  processed_at TIMESTAMP,
  created_at   TIMESTAMP   DEFAULT now(),
  CHECK (event_type IN ('PreToolUse', 'PostToolUse', 'UserPromptSubmit', 'Notification', 'Stop', 'SubagentStop', 'PreCompact', 'SessionStart', 'SessionEnd'))
);
CREATE INDEX idx_hook_events_type ON hook_events (event_type);
CREATE INDEX idx_hook_events_session ON hook_events (session_id);
CREATE INDEX idx_hook_events_unprocessed ON hook_events (processed, received_at);

-- Phases that wait for their turn.
CREATE TABLE phase_queue (
  queue_id          VARCHAR(64) PRIMARY KEY,
  feature_id        INTEGER,
  phase_number      INTEGER     NOT NULL,
  issue_number      INTEGER,
  status            VARCHAR(20) DEFAULT 'queued',
  depends_on_phases JSONB,
  phase_data        JSONB,
  created_at        TIMESTAMP   DEFAULT now(),
  updated_at        TIMESTAMP   DEFAULT now(),
  error_message     TEXT,
  adw_id            VARCHAR(64),
  pr_number         INTEGER,
  priority          INTEGER     DEFAULT 50,
  queue_position    INTEGER,
  ready_timestamp   TIMESTAMP,
  started_timestamp TIMESTAMP,
  CHECK (status IN ('queued', 'ready', 'running', 'completed', 'blocked', 'failed'))
);
CREATE INDEX idx_phase_queue_status ON phase_queue (status);
CREATE INDEX idx_phase_queue_priority ON phase_queue (priority, queue_position);
CREATE INDEX idx_phase_queue_feature ON phase_queue (feature_id);

-- Settings of the queue.
CREATE TABLE queue_config (
  config_key   VARCHAR(100) PRIMARY KEY,
  config_value TEXT         NOT NULL,
  updated_at   TIMESTAMP    DEFAULT now()
);

-- Reviews of the context that an agent is given.
CREATE TABLE context_reviews (
  id                        SERIAL PRIMARY KEY,
  workflow_id               VARCHAR(64),
  issue_number              INTEGER,
  change_description        TEXT           NOT NULL,
  project_path              TEXT           NOT NULL,
  analysis_timestamp        TIMESTAMP      DEFAULT now(),
  analysis_duration_seconds REAL,
  agent_cost                NUMERIC(12, 6) DEFAULT 0.0,
  status                    VARCHAR(20)    NOT NULL DEFAULT 'pending',
  result                    JSONB,
  CHECK (status IN ('pending', 'analyzing', 'complete', 'failed'))
);
CREATE INDEX idx_context_reviews_workflow ON context_reviews (workflow_id);
CREATE INDEX idx_context_reviews_status ON context_reviews (status);

-- What a review suggests.
CREATE TABLE context_suggestions (
  id              SERIAL PRIMARY KEY,
  review_id       INTEGER     NOT NULL,
  suggestion_type VARCHAR(30) NOT NULL,
  suggestion_text TEXT        NOT NULL,
  confidence      REAL        DEFAULT 0.0,
  priority        INTEGER     DEFAULT 0,
  rationale       TEXT,
  FOREIGN KEY (review_id) REFERENCES context_reviews (id) ON DELETE CASCADE
);
CREATE INDEX idx_context_suggestions_review ON context_suggestions (review_id);

-- Analyses kept for the next time.
CREATE TABLE context_cache (
  id              SERIAL PRIMARY KEY,
  cache_key       VARCHAR(128) NOT NULL UNIQUE,
  analysis_result JSONB        NOT NULL,
  created_at      TIMESTAMP    DEFAULT now(),
  access_count    INTEGER      DEFAULT 0,
  last_accessed   TIMESTAMP
);

-- What was done in a session, in one sentence.
CREATE TABLE work_log (
  id             SERIAL PRIMARY KEY,
  logged_at      TIMESTAMP   DEFAULT now(),
  session_id     VARCHAR(64) NOT NULL,
  summary        TEXT        NOT NULL,
  chat_file_link TEXT,
  issue_number   INTEGER,
  workflow_id    VARCHAR(64),
  tags           JSONB       DEFAULT '[]',
  created_at     TIMESTAMP   DEFAULT now(),
  CHECK (length(summary) <= 280)
);
CREATE INDEX idx_work_log_session ON work_log (session_id);
CREATE INDEX idx_work_log_logged_at ON work_log (logged_at);

-- The road map.
CREATE TABLE planned_features (
  id                  SERIAL PRIMARY KEY,
  item_type           VARCHAR(20)  NOT NULL,
  title               VARCHAR(255) NOT NULL,
  description         TEXT,
  status              VARCHAR(20),
  priority            VARCHAR(20)  DEFAULT 'medium',
  estimated_hours     REAL,
  actual_hours        REAL,
  session_number      INTEGER,
  github_issue_number INTEGER,
  parent_id           INTEGER,
  tags                JSONB,
  completion_notes    TEXT,
  created_at          TIMESTAMP    DEFAULT now(),
  updated_at          TIMESTAMP    DEFAULT now(),
  started_at          TIMESTAMP,
  completed_at        TIMESTAMP,
  CHECK (item_type IN ('session', 'feature', 'bug', 'enhancement')),
  CHECK (status IN ('planned', 'in_progress', 'completed', 'cancelled')),
  CHECK (priority IN ('high', 'medium', 'low')),
  FOREIGN KEY (parent_id) REFERENCES planned_features (id) ON DELETE SET NULL
);
CREATE INDEX idx_planned_features_status ON planned_features (status);
CREATE INDEX idx_planned_features_type ON planned_features (item_type);
CREATE INDEX idx_planned_features_tags ON planned_features USING gin (tags);

-- Phases of a run as they were logged.
CREATE TABLE task_logs (
  id                SERIAL PRIMARY KEY,
  adw_id            VARCHAR(64)    NOT NULL,
  issue_number      INTEGER        NOT NULL,
  workflow_template VARCHAR(100),
  phase_name        VARCHAR(50)    NOT NULL,
  phase_number      INTEGER,
  phase_status      VARCHAR(20)    NOT NULL,
  log_message       TEXT           NOT NULL,
  error_message     TEXT,
  started_at        TIMESTAMP,
  completed_at      TIMESTAMP,
  duration_seconds  REAL,
  tokens_used       INTEGER        DEFAULT 0,
  cost_usd          NUMERIC(12, 6) DEFAULT 0.0,
  captured_at       TIMESTAMP      DEFAULT now(),
  created_at        TIMESTAMP      DEFAULT now(),
  CHECK (phase_status IN ('started', 'completed', 'failed', 'skipped'))
);
CREATE INDEX idx_task_logs_adw_id ON task_logs (adw_id);
CREATE INDEX idx_task_logs_issue_number ON task_logs (issue_number);
CREATE INDEX idx_task_logs_captured_at ON task_logs (captured_at);

-- What users asked for.
CREATE TABLE user_prompts (
  id                  SERIAL PRIMARY KEY,
  request_id          VARCHAR(64)    NOT NULL UNIQUE,
  session_id          VARCHAR(64),
  nl_input            TEXT           NOT NULL,
  project_path        TEXT,
  auto_post           BOOLEAN        DEFAULT FALSE,
  issue_title         TEXT,
  issue_body          TEXT,
  issue_type          VARCHAR(30),
  complexity          VARCHAR(20),
  is_multi_phase      BOOLEAN        DEFAULT FALSE,
  phase_count         INTEGER        DEFAULT 1,
  model_name          VARCHAR(100),
  estimated_cost_usd  NUMERIC(12, 6) DEFAULT 0.0,
  github_issue_number INTEGER,
  posted_at           TIMESTAMP,
  created_at          TIMESTAMP      DEFAULT now()
);
CREATE INDEX idx_user_prompts_session ON user_prompts (session_id);
CREATE INDEX idx_user_prompts_created_at ON user_prompts (created_at);

-- Issues that a workflow is working on.
CREATE TABLE adw_locks (
  adw_id       VARCHAR(64) PRIMARY KEY,
  issue_number INTEGER     NOT NULL UNIQUE,
  status       VARCHAR(20) NOT NULL DEFAULT 'planning',
  github_url   TEXT,
  created_at   TIMESTAMP   DEFAULT now(),
  updated_at   TIMESTAMP   DEFAULT now(),
  CHECK (status IN ('planning', 'building', 'testing', 'reviewing', 'documenting'))
);
CREATE INDEX idx_adw_locks_status ON adw_locks (status);

-- Runs of an automated pattern.
CREATE TABLE pattern_executions (
  id                     SERIAL PRIMARY KEY,
  pattern_id             INTEGER        NOT NULL,
  workflow_id            VARCHAR(64),
  execution_time_seconds REAL,
  estimated_time_seconds REAL,
  actual_cost            NUMERIC(12, 6) DEFAULT 0.0,
  estimated_cost         NUMERIC(12, 6) DEFAULT 0.0,
  success                BOOLEAN        NOT NULL DEFAULT FALSE,
  error_message          TEXT,
  executed_at            TIMESTAMP      DEFAULT now(),
  FOREIGN KEY (pattern_id) REFERENCES operation_patterns (id)
);
CREATE INDEX idx_pattern_executions_pattern ON pattern_executions (pattern_id);
CREATE INDEX idx_pattern_executions_executed_at ON pattern_executions (executed_at);

-- What a pattern has brought in, summed up.
CREATE TABLE pattern_roi_summary (
  pattern_id               INTEGER        PRIMARY KEY REFERENCES operation_patterns (id),
  total_executions         INTEGER        DEFAULT 0,
  successful_executions    INTEGER        DEFAULT 0,
  success_rate             REAL           DEFAULT 0.0,
  total_time_saved_seconds REAL           DEFAULT 0.0,
  total_cost_saved_usd     NUMERIC(12, 6) DEFAULT 0.0,
  roi_percentage           REAL           DEFAULT 0.0,
  last_updated             TIMESTAMP      DEFAULT now()
);

-- How sure we were of a pattern, over time.
CREATE TABLE pattern_confidence_history (
  id                SERIAL PRIMARY KEY,
  pattern_id        INTEGER      NOT NULL,
  old_confidence    REAL,
  new_confidence    REAL         NOT NULL,
  adjustment_reason TEXT,
  updated_by        VARCHAR(100) DEFAULT 'system',
  updated_at        TIMESTAMP    DEFAULT now(),
  FOREIGN KEY (pattern_id) REFERENCES operation_patterns (id)
);
CREATE INDEX idx_pattern_confidence_history_pattern ON pattern_confidence_history (pattern_id);

-- Webhooks received, so that none is handled twice.
CREATE TABLE webhook_events (
  id            SERIAL PRIMARY KEY,
  webhook_id    VARCHAR(128) NOT NULL UNIQUE,
  webhook_type  VARCHAR(50)  NOT NULL,
  adw_id        VARCHAR(64),
  issue_number  INTEGER,
  received_at   TIMESTAMP    DEFAULT now(),
  processed     BOOLEAN      DEFAULT FALSE,
  error_message TEXT
);
CREATE INDEX idx_webhook_events_received_at ON webhook_events (received_at);
