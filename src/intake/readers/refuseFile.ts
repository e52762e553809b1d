import { AddinError } from "../../errors";
import type { FileKind } from "./fileKind";

/** Why a file of a kind without a reader is not read, in the clerk's next step: the format to save it in, or another file. */
export function refuseFile(kind: FileKind, name: string): AddinError {
  switch (kind) {
    case "oldText":
      return new AddinError("fileOld", { name, saveAs: ".docx" });
    case "oldSheet":
      return new AddinError("fileOld", { name, saveAs: ".xlsx" });
    case "encrypted":
      return new AddinError("fileEncrypted", { name });
    case "picture":
      return new AddinError("filePicture", { name });
    case "archive":
      return new AddinError("fileArchive", { name });
    case "program":
      return new AddinError("fileProgram", { name });
    case "shortcut":
      return new AddinError("fileShortcut", { name });
    case "oldOther":
      return new AddinError("fileBinary", { name });
    case "docx":
    case "xlsx":
    case "pptx":
    case "oldSlides":
    case "ofd":
    case "openDocument":
    case "pdf":
    case "rtf":
      return new AddinError("fileKindUnknown", { name });
  }
}
