/**
 * Common table expression `owned (sequence, relation, number, internal)`: sequences of identity columns, and those that a
 * `serial` column owns and uses in its default. A sequence that a column owns but does not use is a standalone sequence.
 */
export const OWNED_SEQUENCE = `
  owned AS MATERIALIZED (
    SELECT d.objid AS sequence, d.refobjid AS relation, d.refobjsubid AS number, d.deptype = 'i' AS internal
    FROM pg_depend AS d
    JOIN pg_sequence AS s ON s.seqrelid = d.objid
    JOIN pg_attribute AS a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    LEFT JOIN pg_attrdef AS def ON def.adrelid = a.attrelid AND def.adnum = a.attnum
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
      AND CASE
        WHEN d.deptype = 'i' THEN true
        WHEN d.deptype = 'a' AND a.attgenerated = ''
          THEN pg_get_expr(def.adbin, 0) = format('nextval(%L::regclass)', d.objid::regclass)
        ELSE false
      END
  )`;
