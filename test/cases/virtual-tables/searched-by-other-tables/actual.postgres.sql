CREATE TABLE film (id bigserial PRIMARY KEY, title text);
CREATE TABLE found_words (film_id bigint, words tsvector);
CREATE FUNCTION keep_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM found_words WHERE film_id IN (OLD.id, NEW.id);
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO found_words VALUES (NEW.id, to_tsvector('english', NEW.title));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER film_words AFTER INSERT OR UPDATE OR DELETE ON film FOR EACH ROW EXECUTE FUNCTION keep_words();
