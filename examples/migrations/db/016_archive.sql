ALTER TABLE workflow_history ADD COLUMN is_archived INTEGER DEFAULT 0;
