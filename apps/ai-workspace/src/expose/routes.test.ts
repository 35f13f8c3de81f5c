import { expect, test } from "vitest";
import { faultyLinks } from "@aiweb/federation/testing";
import { remote } from "../../federation.config.ts";
import { createRoutes } from "./routes.tsx";

test("every link into this remote leads to a page of it, with all that it carries", () => {
  expect(faultyLinks(remote, createRoutes)).toEqual([]);
});
