import { Outlet, createRoute } from "@tanstack/react-router";
import type { AnyRoute } from "@tanstack/react-router";
import { giveHost } from "./facade.ts";
import type { HostApi } from "./host-api.ts";
import { HostApiContext } from "./host-api-context.tsx";

/** What a remote exposes as `./routes`: builds its routes as children of the shell's mount. */
export type CreateRoutes = (parent: AnyRoute, host: HostApi) => AnyRoute[];

/** The pathless route that all routes of a remote stand under: it hands them the host API. */
export function createFrame(parent: AnyRoute, host: HostApi, id: string): AnyRoute {
  giveHost(host);
  function Frame() {
    return (
      <HostApiContext value={host}>
        <Outlet />
      </HostApiContext>
    );
  }
  return createRoute({ getParentRoute: () => parent, id, component: Frame });
}
