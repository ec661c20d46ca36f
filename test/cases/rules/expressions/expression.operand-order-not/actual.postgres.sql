CREATE TABLE line (price integer NOT NULL, tax integer NOT NULL, code text NOT NULL, way path NOT NULL,
  CONSTRAINT line_less CHECK (tax - price > 0), CONSTRAINT line_joined CHECK ('x' || code <> 'xx'),
  CONSTRAINT line_way CHECK (('[(0,0),(1,1)]'::path + way)::text <> '[(0,0),(1,1),(2,2)]'));
