import { createRoute } from "@tanstack/react-router";
import { expect, test } from "vitest";
import { createFrame } from "../create-frame.tsx";
import type { CreateRoutes } from "../create-frame.tsx";
import { linkTo } from "../links.ts";
import { faultyLinks } from "./faulty-links.ts";

const remote = { routes: ["/sales"] as const };
const page = () => null;
const yearLink = linkTo("/sales/years/$year/$region");

const createRoutes: CreateRoutes = (parent, host) => {
  const frame = createFrame(parent, host, "sales");
  return [
    frame.addChildren([
      createRoute({ getParentRoute: () => frame, path: "years/$year/$region", component: page, validateSearch: ({ view }) => (typeof view === "string" ? { view } : {}) }),
      createRoute({ getParentRoute: () => frame, path: "folder" }),
    ]),
  ];
};

test("a link is written with its parameters and its search", () => {
  expect(yearLink({ year: "2026", region: "north/west" }, { view: "a b", sort: undefined })).toBe("/sales/years/2026/north%2Fwest?view=a+b");
});

test("what the routes take is no fault", () => {
  expect(faultyLinks(remote, createRoutes, [yearLink({ year: "2026", region: "north/west" }, { view: "rows" })])).toEqual([]);
});

test.each([
  ["a page that is not there", linkTo("/sales/months/$month")({ month: "7" }), "/sales/months/7: no page stands there"],
  ["the mount itself, which has none", "/sales", "/sales: no page stands there"],
  ["a folder without a page", "/sales/folder", "/sales/folder: no page stands there"],
  ["another remote", "/stock/one", "/stock/one: no page stands there"],
  ["a word that the page drops", yearLink({ year: "1", region: "a" }, { view: "rows", sort: "name" }), "/sales/years/1/a?view=rows&sort=name: its route does not say that it takes sort"],
])("a link to %s is found", (_what, link, fault) => {
  expect(faultyLinks(remote, createRoutes, [link])).toEqual([fault]);
});

test("the common links into a remote are among those that it must take", () => {
  expect(faultyLinks({ routes: ["/marketplace"] }, (parent) => [createRoute({ getParentRoute: () => parent, path: "models", component: page })])).toEqual([
    "/marketplace/models/ada/a%20name%2Fwith%20100%20%25: no page stands there",
    "/marketplace/data: no page stands there",
    "/marketplace/data/ada/a%20name%2Fwith%20100%20%25: no page stands there",
  ]);
});
