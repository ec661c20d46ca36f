CREATE TABLE log (n bigint, title text);
CREATE TABLE film (id bigserial PRIMARY KEY, title text);
CREATE FUNCTION logged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO log VALUES (NEW.id, NEW.title);
  RETURN NULL;
END $$;
CREATE TRIGGER film_log AFTER INSERT OR UPDATE OR DELETE ON film FOR EACH ROW EXECUTE FUNCTION logged();
