/**
 * Has Vite build for production, whatever NODE_ENV is where it is started (a test runner's says "test"): the same
 * sources give the same bytes, and a remote's JSX made for development does not fit the page's React.
 */
export function buildForProduction(): void {
  process.env["NODE_ENV"] = "production";
}
