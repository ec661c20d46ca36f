ANALYZE plans;
