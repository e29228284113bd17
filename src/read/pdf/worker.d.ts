/** pdf.js looks for this module in `globalThis.pdfjsWorker` before it would start a worker; nothing else of it is used. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}
