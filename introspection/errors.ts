/** Why a database could not be read. The name is the code that callers turn into an exit code or an HTTP status. */
export type IntrospectionErrorCode =
  | 'E_SOURCE_INVALID' // the source is no URL or path that any engine knows
  | 'E_SOURCE_NOT_FOUND' // no such file, database or schema
  | 'E_SOURCE_UNREACHABLE' // no server answers there, or not in time
  | 'E_SOURCE_REFUSED' // the server or file system does not let us in
  | 'E_SOURCE_CORRUPT' // not a database, or a broken one
  | 'E_SNAPSHOT_INVALID' // a snapshot file that is none
  | 'E_READ_FAILED'; // reading began and failed

/** An expected error. The message is one sentence without secrets: what happened, where, and what to do. */
export class IntrospectionError extends Error {
  readonly code: IntrospectionErrorCode;

  constructor(code: IntrospectionErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'IntrospectionError';
    this.code = code;
  }
}
