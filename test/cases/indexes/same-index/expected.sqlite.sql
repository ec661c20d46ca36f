CREATE TABLE t (id INTEGER PRIMARY KEY, state TEXT, active INTEGER DEFAULT 1, name TEXT, doc TEXT, a INTEGER, b INTEGER);
CREATE INDEX t_state ON t (state) WHERE state IN ('open', 'shut');
CREATE INDEX t_active ON t (name) WHERE active = 1;
CREATE INDEX t_lower ON t (lower(name));
CREATE INDEX t_doc ON t (json_extract(doc, '$.a.b'));
CREATE INDEX t_desc ON t (a DESC, b);
CREATE INDEX t_old ON t (b);
