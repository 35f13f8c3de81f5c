// npm run bench -- federation: what it costs that remotes are built and shipped by themselves, against one build of the same sources.
import type { Browser, Cookie } from "playwright";
import { buildOne } from "./federation/build-one.ts";
import { countCopies } from "./federation/count-copies.ts";
import { timeHover } from "./federation/hover.ts";
import { serveOneBuild } from "./federation/serve-one-build.ts";
import { timeShipping } from "./federation/time-shipping.ts";
import { depthOf, lcpOf, places, weigh, type Place } from "./federation/visit.ts";
import { openBrowser, signIn } from "./shared/browser.ts";
import { makeDataDirectory, startAiweb } from "./shared/start-aiweb.ts";

/** What federation may cost more than one build, but for the last three. Bytes of page, scripts and style sheets as received. */
const targets = { firstMoreBytes: 45_000, furtherMoreBytes: 10_000, depthMore: 1, lcpMoreMs: 100, copies: 1, hoverPaintMs: 150, shippingSeconds: 60 };
const limits = ["firstMoreBytes", "furtherMoreBytes", "depthMore", "lcpMoreMs", "hoverPaintMs", "shippingSeconds"] as const;
/** An odd number, so that there is one in the middle. */
const LCP_ROUNDS = 11;
const HOVER_ROUNDS = 5;

const variants = ["federation", "oneBuild"] as const;
type Variant = (typeof variants)[number];
type Of<T> = Record<Variant, T>;

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** LCP of each place in both variants, the medians; whichever comes first in one round comes last in the next. */
async function compareLcp(browser: Browser, origins: Of<string>, cookies: Cookie[]): Promise<Record<string, Of<number>>> {
  const seen = new Map<Place, Of<number[]>>(places.map((place) => [place, { federation: [], oneBuild: [] }]));
  for (let round = 0; round <= LCP_ROUNDS; round += 1) {
    for (const [place, values] of seen) {
      for (const variant of round % 2 === 0 ? variants : variants.toReversed()) {
        const milliseconds = await lcpOf(browser, origins[variant], { place, cookies });
        // the first round is not counted: what starts is slower
        if (round > 0) values[variant].push(milliseconds);
      }
      process.stderr.write(`${place.path}: ${JSON.stringify(values)}\n`);
    }
  }
  return Object.fromEntries([...seen].map(([{ path }, { federation, oneBuild }]) => [path, { federation: Math.round(median(federation)), oneBuild: Math.round(median(oneBuild)) }]));
}

async function compareDepth(browser: Browser, origins: Of<string>, cookies: Cookie[]): Promise<Record<string, Of<number>>> {
  const entries: [string, Of<number>][] = [];
  for (const place of places) {
    entries.push([place.path, { federation: await depthOf(browser, origins.federation, { place, cookies }), oneBuild: await depthOf(browser, origins.oneBuild, { place, cookies }) }]);
  }
  return Object.fromEntries(entries);
}

function worst(figures: Record<string, Of<number>>): number {
  return Math.max(...Object.values(figures).map(({ federation, oneBuild }) => federation - oneBuild));
}

const build = await buildOne();
const browser = await openBrowser();
const aiweb = await startAiweb(makeDataDirectory());
let ok = false;
try {
  const cookies = await signIn(browser, aiweb.url);
  const sourcesOf = (path: string) => places.filter((place) => place.path === path).flatMap(({ remote, source }) => [`apps/${remote}/src/expose/routes.tsx`, source]);
  const served = await serveOneBuild(aiweb.url, { build, sourcesOf });
  const origins = { federation: aiweb.url, oneBuild: served.url };
  const [federation, oneBuild] = [await weigh(browser, origins.federation, cookies), await weigh(browser, origins.oneBuild, cookies)];
  const depth = await compareDepth(browser, origins, cookies);
  const lcpMs = await compareLcp(browser, origins, cookies);
  served.stop();
  const hovers: number[] = [];
  for (let round = 0; round < HOVER_ROUNDS; round += 1) hovers.push(await timeHover(browser, aiweb.url, cookies));
  const shipping = await timeShipping(browser, aiweb, cookies);
  const bytes = {
    first: { federation: federation.first, oneBuild: oneBuild.first },
    further: Object.fromEntries(places.slice(1).map(({ path }, at) => [path, { federation: federation.more[at] ?? Number.NaN, oneBuild: oneBuild.more[at] ?? Number.NaN }])),
  };
  const copies = countCopies(federation.scripts);
  const more = { firstMoreBytes: bytes.first.federation - bytes.first.oneBuild, furtherMoreBytes: worst(bytes.further), depthMore: worst(depth), lcpMoreMs: worst(lcpMs), hoverPaintMs: Math.round(median(hovers)), shippingSeconds: Math.max(...Object.values(shipping)) };
  const missed: string[] = [...limits.filter((name) => !(more[name] <= targets[name])), ...(Object.values(copies).every((count) => count === targets.copies) ? [] : ["copies"])];
  ok = missed.length === 0;
  process.stdout.write(`${JSON.stringify({ bench: "federation", ok, missed, figures: { ...more, copies, ...shipping, bytes, depth, lcpMs }, targets })}\n`);
} finally {
  await browser.close();
  await aiweb.stop();
}
process.exit(ok ? 0 : 1);
