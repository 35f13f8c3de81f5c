/** Modules of the workspace's remotes by the federation's name; the development server writes it. */
declare module "virtual:source-remotes" {
  export const sources: Readonly<Record<string, () => Promise<unknown>>>;
}
