CREATE SCHEMA shop;
CREATE TABLE public.orders (id bigint PRIMARY KEY, total numeric, note text, placed_at timestamptz DEFAULT now());
CREATE INDEX orders_placed ON public.orders (placed_at);
