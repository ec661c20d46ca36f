-- evenkeel: no twin:
ALTER TABLE users ADD COLUMN mail text;
