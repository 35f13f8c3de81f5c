/** The shell names no remote: those come from the registry at run time. */
export const shell = { port: 5300 };
