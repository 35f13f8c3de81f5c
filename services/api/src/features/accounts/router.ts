import { router } from "../../trpc/trpc.ts";
import { chooseHandle } from "./choose-handle.ts";
import { deleteAccount } from "./delete-account.ts";
import { endSession } from "./end-session.ts";
import { getMe } from "./get-me.ts";
import { listSessions } from "./list-sessions.ts";
import { previewDeletion } from "./preview-deletion.ts";
import { updateProfile } from "./update-profile.ts";

export const accountsRouter = router({ getMe, updateProfile, chooseHandle, listSessions, endSession, previewDeletion, delete: deleteAccount });
