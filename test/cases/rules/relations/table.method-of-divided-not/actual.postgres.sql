CREATE ACCESS METHOD stored TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE reading (id bigint NOT NULL, made date NOT NULL);
