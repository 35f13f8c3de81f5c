/** Variables that only the services may see. */
export const secretNames = new Set([
  "AIWEB_SECRET_KEY",
  "DATABASE_URL",
  "OPENAI_API_KEY",
  "HF_TOKEN",
  "GITHUB_CLIENT_SECRET",
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
]);
