DROP TABLE tried;
