/** Words that cannot be names without quotes. One in the place of an operand is a syntax error. */
export const reservedWords: ReadonlySet<string> = new Set(
  `ADD ALL ALTER AND AS AUTOINCREMENT BETWEEN CASE CHECK COLLATE COMMIT CONSTRAINT CREATE DEFAULT DEFERRABLE DELETE DISTINCT
   DROP ELSE ESCAPE EXCEPT FOREIGN FROM GROUP HAVING IN INSERT INTERSECT INTO IS ISNULL JOIN LIMIT NOT NOTHING NOTNULL ON OR
   ORDER PRIMARY REFERENCES RETURNING SELECT SET TABLE THEN TO TRANSACTION UNION UNIQUE UPDATE USING VALUES WHEN
   WHERE`.split(/\s+/),
);

/** Words that are constants, unless they are quoted. */
export const constantWords: ReadonlySet<string> = new Set([
  'CURRENT_DATE',
  'CURRENT_TIME',
  'CURRENT_TIMESTAMP',
  'FALSE',
  'NULL',
  'TRUE',
]);
