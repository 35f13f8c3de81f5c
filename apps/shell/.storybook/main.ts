import { defineStorybook } from "../../../.storybook/define-storybook.ts";

/** The hub: the design system and the shell; the remotes' Storybooks join it by the registry. */
export default defineStorybook({
  stories: ["../../../packages/*/src/**/*.stories.tsx", "../src/**/*.stories.tsx"],
  // AIWeb answers it from the registry; where the hub is served by anything else there are no others to show.
  managerHead: '<script src="./refs.js"></script>',
});
