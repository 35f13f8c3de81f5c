import { defineRemote } from "@aiweb/federation/preset/define-remote";

export const remote = defineRemote({
  name: "ai-workspace",
  title: "AI",
  owner: "AIWeb",
  order: 20,
  port: 5302,
  routes: ["/ai"],
  navigation: [
    { path: "/ai/playground", title: "Playground", icon: "chat", group: "AI" },
    { path: "/ai/models", title: "My models", icon: "own-models", group: "AI" },
    { path: "/ai/serving", title: "Serving", icon: "deployment", group: "AI" },
    { path: "/ai/jobs", title: "Fine-tuning jobs", icon: "job", group: "AI", badge: "running-jobs" },
  ],
});
