CREATE DOMAIN same AS text CHECK (VALUE <> '') CHECK (length(VALUE) < 9);
CREATE DOMAIN other_check AS integer CHECK (VALUE > 0);
CREATE DOMAIN other_type AS integer;
CREATE DOMAIN required AS integer NOT NULL;
CREATE DOMAIN other_default AS integer DEFAULT 1;
CREATE DOMAIN sorted AS text COLLATE "C";
CREATE DOMAIN gone AS integer;
