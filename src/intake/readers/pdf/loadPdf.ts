import type { PDFDocumentProxy } from "pdfjs-dist";
import { AddinError, type ErrorCode } from "../../../errors";

/** Where the build puts pdf.js's tables of old Chinese encodings, beside the page. */
const TABLES = "pdf/cmaps/";
const IN_PACKAGE = "node_modules/pdfjs-dist/cmaps/";

/** What pdf.js's errors mean for the clerk; any other is a fault of ours. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  PasswordException: "fileEncrypted",
  InvalidPDFException: "fileDamaged",
  FormatError: "fileDamaged",
  UnknownErrorException: "fileDamaged",
};

/**
 * Opens a PDF. Nothing in it is run, no font of it is installed, nothing is fetched but tables of encodings.
 * @throws AddinError fileEncrypted, fileDamaged
 */
export async function loadPdf(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const inBrowser = typeof Worker !== "undefined" && typeof document !== "undefined";
  if (inBrowser) {
    pdfjs.GlobalWorkerOptions.workerPort ??= new Worker(
      new URL("pdfjs-dist/legacy/build/pdf.worker.mjs", import.meta.url),
      { type: "module" },
    );
  } else {
    // The programs of this repository have no workers of that kind: pdf.js then asks for its worker under this name.
    Object.assign(globalThis, {
      pdfjsWorker: await import(/* webpackIgnore: true */ "pdfjs-dist/legacy/build/pdf.worker.mjs"),
    });
  }
  try {
    return await pdfjs.getDocument({
      // pdf.js takes the bytes away from whoever gives them.
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      stopAtErrors: false,
      verbosity: 0,
      cMapUrl: inBrowser ? new URL(TABLES, document.baseURI).href : IN_PACKAGE,
      cMapPacked: true,
    }).promise;
  } catch (error) {
    const code = error instanceof Error ? CODES[error.name] : undefined;
    throw code === undefined ? error : new AddinError(code, { name }, { cause: error });
  }
}
