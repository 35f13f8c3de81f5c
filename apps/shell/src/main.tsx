import "@aiweb/ui/styles.css";
import { start } from "./app/bootstrap.tsx";

await start();
