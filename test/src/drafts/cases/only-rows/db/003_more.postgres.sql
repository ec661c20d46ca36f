INSERT INTO public.settings (name, "On", changed, data) VALUES ('p', TRUE, now(), '{"b": 2}'::jsonb) ON CONFLICT DO NOTHING;
UPDATE settings SET "On" = false WHERE name = ANY (ARRAY['p', 'q']);
UPDATE settings SET data = data || '{"c": 3}' WHERE data ? 'b';
