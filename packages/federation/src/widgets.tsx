import type { ComponentType, ReactNode } from "react";
import { giveHost } from "./facade.ts";
import type { HostApi } from "./host-api.ts";
import { HostApiContext, useHostApi } from "./host-api-context.tsx";

/** Parts that remotes show on each other's pages, by remote and name, with what each takes. As links, they stand here for all. */
export type Widgets = {
  marketplace: {
    /** The first rows of a dataset's files: `dataset` is `handle/name`. */
    "dataset-rows": { dataset: string; version: number };
  };
};

/** What the shell's component for another remote's part takes. */
export type HostWidgetProps = {
  remote: string;
  name: string;
  props: object;
  /** Stands there until it is loaded. */
  fallback?: ReactNode;
};

/** What a remote exposes as `./widgets/NAME` (src/expose/widgets/NAME.tsx): makes the part with the host that its remote gets. */
export type CreateWidget<Props extends object> = (host: HostApi) => ComponentType<Props>;

/** A part for the pages of other remotes: `export const createWidget = defineWidget<"marketplace", "dataset-rows">(DatasetRows)`. */
export function defineWidget<Remote extends keyof Widgets, Name extends keyof Widgets[Remote]>(Part: ComponentType<Widgets[Remote][Name] & object>): CreateWidget<Widgets[Remote][Name] & object> {
  return (host) => {
    giveHost(host);
    return function Widget(props) {
      return (
        <HostApiContext value={host}>
          <Part {...props} />
        </HostApiContext>
      );
    };
  };
}

export type RemoteWidgetProps<Remote extends keyof Widgets, Name extends keyof Widgets[Remote]> = { remote: Remote; name: Name & string; props: Widgets[Remote][Name] & object; fallback?: ReactNode };

/** Another remote's part on this page. Where it is missing, slow or throws, a small card stands in its place, and the page works on. */
export function RemoteWidget<Remote extends keyof Widgets, Name extends keyof Widgets[Remote]>({ remote, name, props, fallback }: RemoteWidgetProps<Remote, Name>) {
  const { Widget } = useHostApi();
  return <Widget remote={remote} name={name} props={props} fallback={fallback} />;
}
