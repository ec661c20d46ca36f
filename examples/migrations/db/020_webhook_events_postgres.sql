CREATE TABLE webhook_events (
  id          SERIAL PRIMARY KEY,
  webhook_id  VARCHAR(128) NOT NULL UNIQUE,
  received_at TIMESTAMP DEFAULT now(),
  processed   BOOLEAN DEFAULT FALSE
);
