import { createRoute, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState, version as reactVersion } from "react";
import { useLiveTopic } from "@aiweb/api-client";
import { createFrame, lazyPage, useAccount } from "@aiweb/federation";
import type { CreateRoutes } from "@aiweb/federation";
import { Page, PageHeader } from "@aiweb/ui";

declare global {
  interface Window {
    fixtureLoads?: string[];
    fixtureReact?: string;
  }
}

function Index() {
  const account = useAccount();
  const [hints, setHints] = useState(0);
  useLiveTopic("jobs", (hint) => hint.kind === "event" && setHints((now) => now + 1));
  return (
    <Page>
      <PageHeader title="Fixture start" />
      <p>Signed in as {account?.handle}</p>
      <p>{hints} hints heard</p>
      <a href="/fixture/things/one?view=list">Thing one</a> <a href="/fixture/things/two">Thing two</a> <a href="/profile">Profile</a>{" "}
      <a href="/fixture/throws">Throws</a>
    </Page>
  );
}

function Thing() {
  const { thing } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  return (
    <Page>
      <PageHeader title={`Thing ${String(thing)}`} />
      <p>view: {JSON.stringify(search)}</p>
      <button type="button" onClick={() => void navigate({ to: ".", search: { view: "grid" } })}>
        Grid
      </button>
    </Page>
  );
}

function Throws(): never {
  throw new Error("The fixture throws.");
}

/** A remote for the tests of the graft: an index, parameters, search, a loader, a lazy page, a page that throws. */
export const createRoutes: CreateRoutes = (parent, host) => {
  window.fixtureReact = reactVersion;
  const frame = createFrame(parent, host, "fixture");
  return [
    frame.addChildren([
      createRoute({ getParentRoute: () => frame, path: "/", component: Index }),
      createRoute({
        getParentRoute: () => frame,
        path: "things/$thing",
        component: Thing,
        loader: ({ params }) => {
          window.fixtureLoads = [...(window.fixtureLoads ?? []), params.thing];
        },
      }),
      createRoute({ getParentRoute: () => frame, path: "lazy", component: lazyPage(async () => (await import("./lazy-page.tsx")).LazyPage) }),
      createRoute({ getParentRoute: () => frame, path: "throws", component: Throws }),
    ]),
  ];
};
