/** What every file of SQLite begins with: https://www.sqlite.org/fileformat.html */
export const HEADER = 'SQLite format 3\0';
