import { defineStorybook } from "./define-storybook.ts";

/** The whole workspace in one: for work (`npm run storybook`) and for the tests. What is published is each app's own. */
export default defineStorybook({ stories: ["../packages/*/src/**/*.stories.tsx", "../apps/*/src/**/*.stories.tsx"] });
