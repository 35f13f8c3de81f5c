/** Per account; a laptop never meets them. */
export const MAXIMUM_UPLOAD_BYTES = 50 * 2 ** 30;
export const MAXIMUM_STORED_BYTES = 500 * 2 ** 30;
export const MAXIMUM_OPEN_UPLOADS = 500;
/** An upload that is not used for this long is removed. */
export const UPLOAD_HOURS = 24;
