/** Names of the order of bytes, in either engine; empty for the default where that is the only one. */
export const BYTE_ORDER = /^("?(C|POSIX|BINARY|ucs_basic)"?)?$/i;
