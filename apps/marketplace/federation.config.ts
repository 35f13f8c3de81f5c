import { defineRemote } from "@aiweb/federation/preset/define-remote";

export const remote = defineRemote({
  name: "marketplace",
  title: "Marketplace",
  owner: "AIWeb",
  port: 5301,
  routes: ["/marketplace"],
  navigation: [
    { path: "/marketplace/models", title: "Models", icon: "library", group: "Marketplace" },
    { path: "/marketplace/data", title: "Data", icon: "dataset", group: "Marketplace" },
  ],
});
