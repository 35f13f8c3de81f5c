import { createRoute, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useLiveTopic } from "@aiweb/api-client";
import { createFrame, lazyPage, telemetry, toast, useAccount, useAppearance } from "@aiweb/federation";
import type { CreateRoutes } from "@aiweb/federation";
import { Page, PageHeader, toast as ownToast } from "@aiweb/ui";

declare global {
  interface Window {
    fixtureLoads?: string[];
    fixtureMended?: boolean;
  }
}

function Index() {
  const account = useAccount();
  const { theme, density } = useAppearance();
  const [hints, setHints] = useState(0);
  useLiveTopic("jobs", (hint) => hint.kind === "event" && setHints((now) => now + 1));
  return (
    <Page>
      <PageHeader title="Fixture start" />
      <p>Signed in as {account?.handle}</p>
      <p>{hints} hints heard</p>
      <p>
        It is {theme} and {density}
      </p>
      <a href="/fixture/things/one?view=list">Thing one</a> <a href="/fixture/things/two">Thing two</a> <a href="/profile">Profile</a>{" "}
      <a href="/fixture/throws">Throws</a> <a href="/fixture/lazy">Lazy</a> <a href="/fixture/slow">Slow</a> <a href="/fixture/slow#part">Part</a>{" "}
      <a href="/files/thing.txt">A file</a>
      <button type="button" onClick={() => toast({ title: "The fixture says so" })}>
        Say so
      </button>
      <button type="button" onClick={() => ownToast({ title: "Its own design system says so" })}>
        Say so without the host
      </button>
      <button type="button" onClick={() => telemetry.event("said-so", { times: 1, note: "Nobody's business" })}>
        Tell the server
      </button>
      <p style={{ blockSize: "300vh" }}>A long page</p>
      <a href="/fixture/things/three">Thing three</a>
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
      <p style={{ blockSize: "300vh" }}>A long page</p>
      <button type="button" onClick={() => void navigate({ to: ".", search: { view: "rows" }, replace: true })}>
        Rows
      </button>
    </Page>
  );
}

function Throws() {
  if (window.fixtureMended !== true) {
    throw new Error("The fixture throws.");
  }
  return <PageHeader title="Mended" />;
}

/** A page whose heading and parts come when a test says so. */
function Slow() {
  const [steps, setSteps] = useState(0);
  useEffect(() => {
    const step = (): void => setSteps((now) => now + 1);
    window.addEventListener("fixture-step", step);
    return () => window.removeEventListener("fixture-step", step);
  }, []);
  return (
    <Page>
      <input aria-label="A field" />
      {steps > 0 ? <PageHeader title="Slow page" /> : null}
      <p style={{ blockSize: "300vh" }}>A long page</p>
      {steps > 1 ? (
        <section id="part" tabIndex={-1} aria-label="The part">
          A part
        </section>
      ) : null}
    </Page>
  );
}

/** A remote for the tests of the graft: an index, parameters, search, a loader, a lazy page, a page that throws. */
export const createRoutes: CreateRoutes = (parent, host) => {
  host.addCommands("Fixture", [{ id: "fixture-thing", label: "Open thing nine", run: "/fixture/things/nine" }]);
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
      createRoute({ getParentRoute: () => frame, path: "slow", component: Slow }),
    ]),
  ];
};
