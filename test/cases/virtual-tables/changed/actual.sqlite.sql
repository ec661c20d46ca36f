CREATE VIRTUAL TABLE same USING fts5(body,tokenize = 'porter');
CREATE VIRTUAL TABLE other_arguments USING fts5 (body, title);
CREATE VIRTUAL TABLE other_module USING fts4 (body);
