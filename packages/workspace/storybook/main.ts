import { buildStorybook, listStorybooks } from "./build-storybook.ts";

// npm run storybook:build [-- NAME…]: builds the Storybooks of these apps, or of all.
const known = listStorybooks();
const names = process.argv.length > 2 ? process.argv.slice(2) : known;
for (const name of names) {
  if (!known.includes(name)) {
    process.stderr.write(`There is no Storybook ${name}. There are: ${known.join(", ")}.\n`);
    process.exit(1);
  }
}
for (const name of names) process.stdout.write(`${await buildStorybook(name)}\n`);
