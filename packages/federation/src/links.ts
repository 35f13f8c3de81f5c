const part = encodeURIComponent;

/** The model that the next question goes to, and a first question, written but not sent. */
type Asked = { model?: string; question?: string };

function searchOf(options: Record<string, string | undefined>): string {
  const search = new URLSearchParams(Object.entries(options).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))).toString();
  return search === "" ? "" : `?${search}`;
}

/** Paths of the pages, for links within a remote and between remotes: nobody writes another remote's path by hand. */
export const links = {
  models: () => "/marketplace/models",
  model: (handle: string, name: string) => `/marketplace/models/${part(handle)}/${part(name)}`,
  publicDatasets: () => "/marketplace/data",
  publicDataset: (handle: string, name: string) => `/marketplace/data/${part(handle)}/${part(name)}`,
  playground: (options: Asked = {}) => `/ai/playground${searchOf(options)}`,
  conversation: (id: string, options: Pick<Asked, "model"> = {}) => `/ai/playground/${part(id)}${searchOf(options)}`,
  build: (options: { name?: string; base?: string; dataset?: string; version?: string; from?: string } = {}) => `/ai/build${searchOf(options)}`,
  ownModels: () => "/ai/models",
  ownModel: (handle: string, name: string) => `/ai/models/${part(handle)}/${part(name)}`,
  serving: () => "/ai/serving",
  deployment: (id: string) => `/ai/serving/${part(id)}`,
  jobs: () => "/ai/jobs",
  job: (id: string) => `/ai/jobs/${part(id)}`,
  datasets: () => "/data/datasets",
  dataset: (handle: string, name: string) => `/data/datasets/${part(handle)}/${part(name)}`,
  datasetFile: (handle: string, name: string, file: string) => `/data/datasets/${part(handle)}/${part(name)}/files/${part(file)}`,
  remotes: () => "/platform/remotes",
  remote: (name: string) => `/platform/remotes/${part(name)}`,
  profile: () => "/profile",
  signIn: (to?: string) => (to === undefined ? "/sign-in" : `/sign-in?to=${part(to)}`),
} as const;

/** The parameters in a path as the router writes it: `/sales/$year` has `year`. */
export type PathParameters<Path extends string> = Path extends `${infer Head}/${infer Tail}` ? PathParameters<Head> & PathParameters<Tail> : Path extends `$${infer Name}` ? Record<Name, string> : object;

/**
 * A link that a remote offers to others, by the path of its page as the router writes it: `linkTo("/sales/$year")` is a
 * function of `{ year }`, and of what stands in the search. They stand in src/expose/links.ts, which others import as
 * `@aiweb/NAME/links`.
 */
export function linkTo<const Path extends `/${string}`>(path: Path): (parameters: PathParameters<Path>, search?: Record<string, string | undefined>) => string {
  return (parameters, search = {}) => {
    const given = new Map<string, unknown>(Object.entries({ ...parameters }));
    const written = path.replaceAll(/\$(\w+)/g, (_whole, name: string) => {
      const value = given.get(name);
      return typeof value === "string" ? part(value) : "";
    });
    return `${written}${searchOf(search)}`;
  };
}
