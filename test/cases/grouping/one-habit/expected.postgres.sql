-- Each table has the column, the check and the trigger of one habit; the actual side lost them in all.
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.made := now(); RETURN NEW; END';
CREATE TABLE boats (id int PRIMARY KEY, made timestamptz, tenant bigint, state text CONSTRAINT boats_state CHECK (state IN ('in', 'out')));
CREATE TABLE crews (id int PRIMARY KEY, made timestamptz, tenant bigint, rank text CONSTRAINT crews_rank CHECK (rank IN ('low', 'mid', 'high')));
CREATE TABLE ports (id int PRIMARY KEY, made timestamptz, tenant bigint, kind text CONSTRAINT ports_kind CHECK (kind IN ('sea', 'lake')));
CREATE TRIGGER boats_stamp BEFORE UPDATE ON boats FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER crews_stamp BEFORE UPDATE ON crews FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER ports_stamp BEFORE UPDATE ON ports FOR EACH ROW EXECUTE FUNCTION stamp();
