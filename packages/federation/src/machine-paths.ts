/** First parts of the addresses that the server answers itself; a test holds them against the server's own list. */
export const machinePaths = ["trpc", "auth", "uploads", "files", "v1", "internal", "remotes", "storybook", "assets", "registry.json", "healthz", "readyz"] as const;

/** Matches such an address: it is no page, for the router, a return after signing in, or a development server. */
export const machinePath = new RegExp(`^/(?:${machinePaths.join("|").replace(".", "\\.")})(?:[/?]|$)`);
