ALTER TABLE workflow_history ADD COLUMN phase_durations TEXT;
ALTER TABLE workflow_history ADD COLUMN idle_time_seconds INTEGER;
ALTER TABLE workflow_history ADD COLUMN bottleneck_phase TEXT;
