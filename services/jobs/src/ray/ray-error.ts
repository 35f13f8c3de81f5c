/** Why a call to Ray gave nothing, in kinds that a reconciler can act on. */
export type RayErrorKind =
  /** No answer, or none in time. */
  | "unreachable"
  /** 401 or 403: the token is wrong. */
  | "token-refused"
  /** Something answers that is not Ray: HTML, a redirect, JSON of another shape. */
  | "not-ray"
  | "not-found"
  | "bad-request"
  /** 5xx. */
  | "server-error";

const SENTENCES: Record<RayErrorKind, string> = {
  unreachable: "Ray does not answer",
  "token-refused": "Ray refuses AIWeb's token; set RAY_AUTH_TOKEN to the cluster's",
  "not-ray": "What answers at RAY_ADDRESS is not Ray's dashboard",
  "not-found": "Ray does not know it",
  "bad-request": "Ray refuses the request",
  "server-error": "Ray answers with an error of its own",
};

export class RayError extends Error {
  readonly kind: RayErrorKind;
  /** What Ray said, shortened; for the log and for jobs that Ray refuses. */
  readonly body: string;

  constructor(kind: RayErrorKind, body: string, options: { cause?: unknown } = {}) {
    super(SENTENCES[kind], options);
    this.name = "RayError";
    this.kind = kind;
    this.body = body.slice(0, 2_000);
  }
}
