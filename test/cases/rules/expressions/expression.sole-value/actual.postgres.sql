CREATE SCHEMA auth;
CREATE FUNCTION auth.uid() RETURNS uuid STABLE LANGUAGE sql AS $$SELECT current_setting('app.uid', true)::uuid$$;
CREATE FUNCTION auth.ticket() RETURNS uuid LANGUAGE sql AS 'SELECT gen_random_uuid()';
CREATE TABLE member (team bigint, person uuid);
CREATE TABLE task (id bigint PRIMARY KEY, owner uuid, team bigint, note text);
ALTER TABLE task ENABLE ROW LEVEL SECURITY;
ALTER TABLE member ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON task USING (owner = (SELECT auth.uid()));
