import {
  BuildIcon,
  ChainIcon,
  ChatIcon,
  DatasetIcon,
  DeploymentIcon,
  JobIcon,
  LibraryIcon,
  ModelIcon,
  OwnModelIcon,
  PackageIcon,
  QueryIcon,
  StorageIcon,
  UserIcon,
} from "./icons.ts";
import type { IconComponent } from "./icon.tsx";

/**
 * Icons that a registry record may name for its navigation entries, by plain string,
 * because the shell knows no remote at build time.
 */
export const navigationIcons: Readonly<Record<string, IconComponent>> = {
  model: ModelIcon,
  dataset: DatasetIcon,
  job: JobIcon,
  deployment: DeploymentIcon,
  query: QueryIcon,
  chain: ChainIcon,
  box: ModelIcon,
  table: DatasetIcon,
  flame: JobIcon,
  "radio-tower": DeploymentIcon,
  library: LibraryIcon,
  "message-square": ChatIcon,
  chat: ChatIcon,
  hammer: BuildIcon,
  build: BuildIcon,
  boxes: OwnModelIcon,
  "own-models": OwnModelIcon,
  storage: StorageIcon,
  user: UserIcon,
};

/** The icon of that name, or a neutral one for a name that this version does not know. */
export function navigationIcon(name: string | undefined): IconComponent {
  return (name !== undefined && Object.hasOwn(navigationIcons, name) ? navigationIcons[name] : undefined) ?? PackageIcon;
}
