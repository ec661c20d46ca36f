CREATE TABLE log (n bigint, title text);
CREATE FUNCTION logged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO log VALUES (NEW.id, NEW.title);
  RETURN NULL;
END $$;
CREATE TABLE paper (id bigserial PRIMARY KEY, title text, body text, tsv tsvector);
CREATE INDEX paper_tsv_idx ON paper USING gin (tsv);
CREATE TRIGGER paper_tsv BEFORE INSERT OR UPDATE ON paper
  FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger(tsv, 'pg_catalog.english', title, body);
CREATE TABLE essay (id bigserial PRIMARY KEY, title text);
CREATE INDEX essay_words ON essay USING gin (to_tsvector('english', coalesce(title, '')));
CREATE TRIGGER essay_log AFTER INSERT OR UPDATE ON essay FOR EACH ROW EXECUTE FUNCTION logged();
CREATE TABLE poem (id bigserial PRIMARY KEY, title text, words tsvector NOT NULL);
CREATE FUNCTION poem_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.title IS DISTINCT FROM OLD.title THEN
    NEW.words := setweight(to_tsvector('simple', coalesce(NEW.title, '')), 'A');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER poem_words BEFORE INSERT OR UPDATE OF title ON poem FOR EACH ROW EXECUTE FUNCTION poem_words();
CREATE TRIGGER poem_log AFTER INSERT OR UPDATE OR DELETE ON poem FOR EACH ROW EXECUTE FUNCTION logged();
CREATE TABLE "Letter" (id bigserial PRIMARY KEY, title text, "searchVector" tsvector);
CREATE FUNCTION "LetterWords"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchVector" = to_tsvector('english', NEW.title);
  RETURN NEW;
END $$;
CREATE TRIGGER "LetterWords" BEFORE INSERT OR UPDATE ON "Letter" FOR EACH ROW EXECUTE FUNCTION "LetterWords"();
