create table a(id serial primary key, x int);
create table b(id int not null primary key default nextval('a_id_seq'), y int);
create table c(n bigint);
