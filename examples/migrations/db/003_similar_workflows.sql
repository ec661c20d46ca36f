ALTER TABLE workflow_history ADD COLUMN similar_workflow_ids TEXT;
