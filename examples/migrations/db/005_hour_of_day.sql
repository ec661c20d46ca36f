ALTER TABLE workflow_history ADD COLUMN hour_of_day INTEGER;
CREATE INDEX idx_workflow_history_hour ON workflow_history (hour_of_day);
