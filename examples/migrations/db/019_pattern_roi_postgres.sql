CREATE TABLE pattern_roi_summary (
  pattern_id       INTEGER PRIMARY KEY REFERENCES operation_patterns (id),
  total_executions INTEGER DEFAULT 0,
  success_rate     REAL    DEFAULT 0.0
);
