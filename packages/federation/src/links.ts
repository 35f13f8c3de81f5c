const part = encodeURIComponent;

/** The model that the next question goes to. */
type Asked = { model?: string };
const asked = ({ model }: Asked) => (model === undefined ? "" : `?model=${part(model)}`);

/** Paths of the pages, for links within a remote and between remotes: nobody writes another remote's path by hand. */
export const links = {
  models: () => "/marketplace/models",
  model: (handle: string, name: string) => `/marketplace/models/${part(handle)}/${part(name)}`,
  publicDatasets: () => "/marketplace/data",
  publicDataset: (handle: string, name: string) => `/marketplace/data/${part(handle)}/${part(name)}`,
  playground: (options: Asked = {}) => `/ai/playground${asked(options)}`,
  conversation: (id: string, options: Asked = {}) => `/ai/playground/${part(id)}${asked(options)}`,
  build: (options: { base?: string; dataset?: string; version?: string; from?: string } = {}) => {
    const search = new URLSearchParams(Object.entries(options).filter(([, value]) => value !== undefined)).toString();
    return search === "" ? "/ai/build" : `/ai/build?${search}`;
  },
  ownModels: () => "/ai/models",
  ownModel: (handle: string, name: string) => `/ai/models/${part(handle)}/${part(name)}`,
  serving: () => "/ai/serving",
  deployment: (id: string) => `/ai/serving/${part(id)}`,
  jobs: () => "/ai/jobs",
  job: (id: string) => `/ai/jobs/${part(id)}`,
  datasets: () => "/data/datasets",
  dataset: (handle: string, name: string) => `/data/datasets/${part(handle)}/${part(name)}`,
  datasetFile: (handle: string, name: string, file: string) => `/data/datasets/${part(handle)}/${part(name)}/files/${part(file)}`,
  profile: () => "/profile",
  signIn: (to?: string) => (to === undefined ? "/sign-in" : `/sign-in?to=${part(to)}`),
} as const;
