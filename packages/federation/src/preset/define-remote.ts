/** One page of the remote that the navigation shows. */
export type RemoteNavigation = {
  path: `/${string}`;
  title: string;
  /** A name of the ui package's navigation icons. */
  icon: string;
  /** The heading it stands under; the same in every remote that adds to it. */
  group: string;
  /** A live count beside the title, by name. */
  badge?: string;
};

/** What a remote says of itself; the registry's record is made of it. */
export type RemoteDefinition = {
  name: string;
  title: string;
  owner: string;
  /** Path prefixes that belong to it. */
  routes: readonly `/${string}`[];
  navigation: readonly RemoteNavigation[];
  /** Its place in the navigation, from the top. */
  order: number;
  /** Where `vite` serves it on its own in development. */
  port: number;
};

/** Declares a remote, in its federation.config.ts. */
export function defineRemote(definition: RemoteDefinition): RemoteDefinition {
  return definition;
}
