import { defineRemote } from "@aiweb/federation/preset/define-remote";

export const remote = defineRemote({
  name: "data-engineering",
  title: "Data Engineering",
  owner: "AIWeb",
  order: 30,
  port: 5303,
  routes: ["/data"],
  navigation: [{ path: "/data/datasets", title: "Datasets", icon: "dataset", group: "Data engineering" }],
});
