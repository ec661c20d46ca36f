create table a(id serial primary key, x int);
create table b(id serial primary key, y int);
create sequence shared_seq;
create table c(n bigint default nextval('shared_seq'));
