import { expect, test } from "vitest";
import { importedNames } from "./check-shared-names.ts";

test("finds the names of every import statement, and leaves types out", () => {
  const code = `
    import { useQuery, type UseQueryResult, useMutation as change } from "@tanstack/react-query";
    import type { QueryClient } from "@tanstack/react-query";
    import {
      useQueries,
    } from '@tanstack/react-query';
    import { Link } from "@tanstack/react-router";
  `;
  expect(importedNames(code, "@tanstack/react-query")).toEqual(["useQuery", "useMutation", "useQueries"]);
  expect(importedNames(code, "@tanstack/react-router")).toEqual(["Link"]);
});
