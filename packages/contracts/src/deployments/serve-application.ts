const DIGITS = 12;

/** How our applications on Ray Serve are named. */
export const SERVE_APPLICATION = new RegExp(`^base-[0-9a-f]{${DIGITS}}$`);

/** The Serve application of a base model, which is also its route. */
export function serveApplicationOf(baseDigest: string): string {
  return `base-${baseDigest.slice(0, DIGITS)}`;
}
