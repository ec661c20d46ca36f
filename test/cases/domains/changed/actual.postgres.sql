CREATE DOMAIN same AS text CONSTRAINT b CHECK (length(VALUE) < 9) CONSTRAINT a CHECK (VALUE <> '');
CREATE DOMAIN other_check AS integer CHECK (VALUE > 1);
CREATE DOMAIN other_type AS bigint;
CREATE DOMAIN required AS integer;
CREATE DOMAIN other_default AS integer DEFAULT 2;
CREATE DOMAIN sorted AS text;
