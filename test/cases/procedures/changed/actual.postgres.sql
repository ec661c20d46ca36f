CREATE PROCEDURE same(a integer) LANGUAGE plpgsql AS 'begin end';
CREATE PROCEDURE changed(INOUT a integer DEFAULT 1) LANGUAGE plpgsql AS 'BEGIN a := 2; END';
