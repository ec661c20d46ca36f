CREATE TABLE t (a bigint);
CREATE INDEX an_index_with_a_name_that_is_longer_than_the_sixty_three_bytes_of_postgres ON t (a);
