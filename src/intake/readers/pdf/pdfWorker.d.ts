/** pdf.js gives no types for its worker, which only its own code calls. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
