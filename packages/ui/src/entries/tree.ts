export { Tree } from "../components/tree/tree.tsx";
export type { TreeProps } from "../components/tree/tree.tsx";
export type { TreeBranch, TreeNode } from "../components/tree/tree-rows.ts";
