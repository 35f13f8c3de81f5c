import { spawn } from "node:child_process";

/** Opens the app in the person's browser, where there is one and nobody asked not to. @param {string} url */
export function openBrowser(url) {
  if (process.env.CI || !process.stdout.isTTY) return;
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const child = spawn(process.platform === "darwin" ? "open" : "xdg-open", [url], { detached: true, stdio: "ignore" });
  // Without an opener the printed address is enough.
  child.on("error", () => {});
  child.unref();
}
