CREATE TABLE ok (note TEXT DEFAULT '{{a}}'); -- {{ comment }}
