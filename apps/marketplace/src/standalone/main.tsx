import "@aiweb/ui/styles.css";
import "@aiweb/ui/fonts-extended.css";
import { api, queryClient } from "@aiweb/api-client";
import { Toaster } from "@aiweb/ui/toasts";
import { startStandalone } from "@aiweb/federation/standalone";
import { remote } from "../../federation.config.ts";
import { createRoutes } from "../expose/routes.tsx";

await startStandalone({ remote, createRoutes, queryClient, readAccount: async () => (await api.accounts.getMe.query()).account, beside: <Toaster /> });
