ALTER TABLE workflow_history ADD COLUMN pull_request_number INTEGER;
ALTER TABLE workflow_history ADD COLUMN pull_request_merged INTEGER DEFAULT 0;
