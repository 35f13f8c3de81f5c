export { FileDrop } from "../components/file-drop/file-drop.tsx";
export type { FileDropProps } from "../components/file-drop/file-drop.tsx";
export { UploadList, UploadRow } from "../components/file-drop/upload-list.tsx";
export type { UploadRowProps, UploadState } from "../components/file-drop/upload-list.tsx";
