CREATE TABLE line (price integer NOT NULL, tax integer NOT NULL, code text NOT NULL, way path NOT NULL,
  CONSTRAINT line_less CHECK (price - tax > 0), CONSTRAINT line_joined CHECK (code || 'x' <> 'xx'),
  CONSTRAINT line_way CHECK ((way + '[(0,0),(1,1)]'::path)::text <> '[(0,0),(1,1),(2,2)]'));
