import { z } from "zod";
import { facetCounts, pageInput, pageOf } from "../page.ts";
import { deploymentState, deploymentSummary } from "./deployment.ts";

export const listDeploymentsInput = pageInput.extend({ search: z.string().trim().max(200).default(""), state: z.array(deploymentState).max(6).default([]) });
export const listDeploymentsOutput = pageOf(deploymentSummary).extend({ total: z.number().int(), facets: facetCounts });
