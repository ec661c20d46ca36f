CREATE TYPE same AS RANGE (subtype = float8);
CREATE TYPE other_subtype AS RANGE (subtype = float8);
CREATE TYPE other_order AS RANGE (subtype = text);
CREATE TYPE gone AS RANGE (subtype = date);
