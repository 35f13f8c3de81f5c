import { AppError } from "@aiweb/contracts/errors/app-error";
import { refuse } from "./story-answers.ts";

/** Fails now, and may pass. */
export const down = refuse(new AppError("internal", "The database is starting. Try again in a few seconds."));
/** Nobody is signed in. */
export const signedOut = refuse(new AppError("not-signed-in", "Sign in to go on."));
/** Not there, or somebody else's: the two look the same. */
export const hidden = refuse(new AppError("not-found", "There is no such thing, or it is not yours to see."));
