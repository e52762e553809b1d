/**
 * The endings of the files that are read, for the file dialog only: what a file is, its bytes say. A file of another
 * ending can be dropped or chosen under “all files” all the same.
 */
export const FILE_ENDINGS = [".txt", ".docx", ".pdf", ".html", ".htm", ".xlsx", ".csv", ".tsv"] as const;
