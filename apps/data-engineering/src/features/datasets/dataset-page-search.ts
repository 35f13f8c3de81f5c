const tabs = ["files", "versions", "settings"] as const;
export type DatasetTab = (typeof tabs)[number];
export type DatasetPageSearch = { tab?: DatasetTab; version?: number };

/** Reads the tab and the version from the address; the files of the newest version go without saying. */
export function datasetPageSearch(raw: Record<string, unknown>): DatasetPageSearch {
  const tab = tabs.find((name) => name === raw["tab"]);
  const version = Number(raw["version"]);
  return {
    ...(tab === undefined || tab === "files" ? {} : { tab }),
    ...(raw["version"] !== undefined && Number.isInteger(version) && version > 0 ? { version } : {}),
  };
}
