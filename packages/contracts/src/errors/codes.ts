/**
 * Every error a client can see, with the HTTP status it travels under. The table is total and exists once:
 * a new code is a new line here.
 */
export const ERROR_STATUS = {
  "bad-request": 400,
  "invalid-input": 400,
  "token-invalid": 401,
  "token-used": 401,
  "signature-invalid": 401,
  "nonce-invalid": 401,
  "not-signed-in": 401,
  "api-key-invalid": 401,
  "forbidden": 403,
  "origin-refused": 403,
  "not-found": 404,
  "conflict": 409,
  "name-taken": 409,
  "handle-already-chosen": 409,
  "state-does-not-allow": 409,
  "attempt-superseded": 409,
  "too-large": 413,
  "wrong-file-kind": 415,
  "file-unreadable": 422,
  "mapping-does-not-fit": 422,
  "model-cannot": 422,
  "needs-provider-key": 422,
  "limit-reached": 429,
  "upstream-limit": 429,
  "internal": 500,
  "upstream-failed": 502,
  "unavailable": 503,
  "compute-unavailable": 503,
  "python-unavailable": 503,
  "identity-provider-unavailable": 503,
  "upstream-timeout": 504,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;
