ALTER TABLE users ADD COLUMN state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'old'));
