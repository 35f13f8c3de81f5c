import { AppError } from "@aiweb/contracts/errors/app-error";

/** Pages that the shell has itself. */
export const SHELL_PAGES = ["/platform", "/profile", "/sign-in"];
/** Addresses of machines and files. */
const MACHINES = ["trpc", "auth", "uploads", "files", "v1", "internal", "remotes", "storybook", "assets", "registry\\.json", "healthz", "readyz"];
export const MACHINE_PATHS = new RegExp(`^/(?:${MACHINES.join("|")})(?:/|$)`);

/** Throws `conflict` where a remote claims a path that is AIWeb's own. */
export function checkOwnPaths(routes: readonly string[]): void {
  const taken = routes.find((route) => MACHINE_PATHS.test(route) || SHELL_PAGES.some((page) => route === page || route.startsWith(`${page}/`)));
  if (taken !== undefined) throw new AppError("conflict", `The path ${taken} is AIWeb's own. Choose another one in federation.config.ts.`);
}
