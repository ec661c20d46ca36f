CREATE TABLE note (id bigint PRIMARY KEY, body text, changed_at timestamp);
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_at := CURRENT_TIMESTAMP;
  RETURN NEW;
END
$$;
CREATE TRIGGER note_stamp BEFORE UPDATE ON note FOR EACH ROW EXECUTE FUNCTION stamp();
