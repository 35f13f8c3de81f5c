import { defineStorybook } from "../../../.storybook/define-storybook.ts";

export default defineStorybook({ stories: ["../src/**/*.stories.tsx"] });
