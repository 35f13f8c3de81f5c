import { classNames } from "../../class-names.ts";
import { ChainIcon, DatasetIcon, DeploymentIcon, JobIcon, ModelIcon, QueryIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconComponent } from "../icon/icon.tsx";
import type { Noun } from "./nouns.ts";
import styles from "./noun-tile.module.css";

const nounIcons: Record<Noun, IconComponent> = {
  model: ModelIcon,
  dataset: DatasetIcon,
  job: JobIcon,
  deployment: DeploymentIcon,
  query: QueryIcon,
  chain: ChainIcon,
};

export type NounTileProps = {
  noun: Noun;
  /** `s` 24 px in lines, `m` 36 px in cards and page headers. */
  size?: "s" | "m";
  /** Another drawing in the noun's hue, for a kind of it (an image model). */
  icon?: IconComponent;
};

/** The tile beside a name that says what the thing is. Decorative: the words beside it carry the meaning. */
export function NounTile({ noun, size = "m", icon }: NounTileProps) {
  return (
    <span className={classNames(styles.tile, styles[size], styles[noun])} aria-hidden="true">
      <Icon of={icon ?? nounIcons[noun]} size={size === "s" ? 14 : 18} />
    </span>
  );
}
