/** Storybooks are built without the app's own Vite configuration: what is federated waits for a shell. */
export default {};
