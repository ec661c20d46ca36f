ALTER TABLE workflow_history ADD COLUMN error_category TEXT;
