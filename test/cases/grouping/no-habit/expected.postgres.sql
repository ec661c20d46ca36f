-- Three columns, checks and triggers that have nothing in common are told one by one; two alike are no habit yet.
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION log_it() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE boats (id int PRIMARY KEY, tenant bigint, length int, CONSTRAINT boats_length CHECK (length > 0));
CREATE TABLE crews (id int PRIMARY KEY, tenant text, size int, CONSTRAINT crews_size CHECK (size >= 0 AND size < 40));
CREATE TABLE ports (id int PRIMARY KEY, owner bigint, depth int, CONSTRAINT ports_depth CHECK (depth IS NOT NULL));
CREATE TRIGGER boats_stamp BEFORE UPDATE ON boats FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER crews_stamp BEFORE INSERT ON crews FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER ports_stamp BEFORE UPDATE ON ports FOR EACH ROW EXECUTE FUNCTION log_it();
