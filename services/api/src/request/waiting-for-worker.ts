/** Of what is stored for the job worker and not taken yet. */
export const WAITING_FOR_WORKER = "Waiting for the job worker to take it.";
