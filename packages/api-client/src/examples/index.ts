export * from "./accounts.ts";
export * from "./conversations.ts";
export * from "./datasets.ts";
export * from "./deployments.ts";
export * from "./fine-tuning.ts";
export * from "./jobs.ts";
export * from "./lists.ts";
export * from "./models.ts";
