-- Lets two missing values pass, which IS NOT refuses.
CREATE TABLE t (a bigint, b bigint, CHECK (a <> b));
