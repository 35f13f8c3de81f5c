// Imported first by every command: says which Node is needed before anything that an older one does not know.
if (Number(process.versions.node.split(".")[0]) < 20) {
  process.stderr.write(`AIWeb needs Node 20 or newer to start; this is ${process.versions.node}. Install a newer one (nodejs.org, or your system's packages), then run it again.\n`);
  process.exit(1);
}
