ALTER TABLE workflow_history ADD COLUMN estimated_cost_total REAL DEFAULT 0.0;
ALTER TABLE workflow_history ADD COLUMN cost_breakdown TEXT;
