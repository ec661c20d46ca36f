INSERT INTO plans (name) VALUES ('team');
UPDATE plans SET name = 'Team' WHERE name = 'team';
