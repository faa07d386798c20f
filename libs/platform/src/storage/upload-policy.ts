/** How files are taken; numbers of the installation, not of a body. */
export const uploadPolicy = {
  /** Bytes that a file may have. */
  maximumBytes: 10 * 1_048_576,
  /** Files that one person may send in an hour, refused ones included: a large delegation with letters and pictures. */
  perHour: 300,
  /** Uploads in parts that one person may have begun within a day and not finished. */
  unfinished: 5,
  /** Bytes that the uploads in parts of one person may have within a day. */
  bytesPerDay: 4 * 1_073_741_824,
} as const;
