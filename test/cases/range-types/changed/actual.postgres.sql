CREATE TYPE same AS RANGE (subtype = double precision);
CREATE TYPE other_subtype AS RANGE (subtype = numeric);
CREATE TYPE other_order AS RANGE (subtype = text, subtype_opclass = text_pattern_ops, collation = "C");
