ALTER TABLE phase_queue ADD COLUMN ready_timestamp TEXT;
ALTER TABLE phase_queue ADD COLUMN started_timestamp TEXT;
