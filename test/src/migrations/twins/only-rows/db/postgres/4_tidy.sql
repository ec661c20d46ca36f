-- evenkeel: no twin: SQLite never had them
DELETE FROM plans WHERE name = '';
