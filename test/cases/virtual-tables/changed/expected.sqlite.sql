CREATE VIRTUAL TABLE same USING fts5 (body, tokenize = 'porter');
CREATE VIRTUAL TABLE other_arguments USING fts5 (body);
CREATE VIRTUAL TABLE other_module USING fts5 (body);
CREATE VIRTUAL TABLE gone USING fts5 (body);
