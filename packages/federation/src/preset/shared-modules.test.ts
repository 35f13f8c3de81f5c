import { join } from "node:path";
import { expect, test } from "vitest";
import { exportedNames, sharedModules } from "./shared-modules.ts";

test("finds the names of every list, by what they are called outside, and leaves types out", () => {
  const source = `
    export { a, type B, c as d } from "./one.ts";
    export type { E } from "./two.ts";
    export {
      f,
    };
    export const g = 1;
  `;
  expect(exportedNames(source)).toEqual(["a", "d", "f"]);
});

test("knows what remotes share with the shell", () => {
  const names = new Map(sharedModules(join(import.meta.dirname, "../../../../apps/marketplace")).map((one) => [one.name, one.names]));
  expect(names.get("react")).toEqual(expect.arrayContaining(["default", "useState", "use", "createContext"]));
  expect(names.get("react-dom")).toEqual(expect.arrayContaining(["default", "createPortal", "flushSync"]));
  expect(names.get("@tanstack/react-router")).toEqual(expect.arrayContaining(["createRoute", "useNavigate"]));
  expect(names.get("@tanstack/react-query")).toEqual(expect.arrayContaining(["useQuery", "useMutation"]));
  expect(names.get("@aiweb/api-client")).toEqual(expect.arrayContaining(["trpc", "queryClient", "useSubscription"]));
});
