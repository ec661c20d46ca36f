CREATE TABLE t (f_cnt boolean NOT NULL DEFAULT false, sold boolean NOT NULL DEFAULT false, is_new boolean, odd boolean);
