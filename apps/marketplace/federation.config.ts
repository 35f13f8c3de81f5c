import { defineRemote } from "@aiweb/federation/preset/define-remote";

export const remote = defineRemote({
  name: "marketplace",
  title: "Marketplace",
  owner: "AIWeb",
  order: 10,
  port: 5301,
  routes: ["/marketplace"],
  navigation: [
    { path: "/marketplace/models", title: "Models", icon: "model", group: "Marketplace" },
    { path: "/marketplace/data", title: "Data", icon: "library", group: "Marketplace" },
  ],
});
