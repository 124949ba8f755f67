import type { LocaleName } from "@haat/contract/values";
import type { OwnData } from "./export-data.ts";
import { exportFoot, exportHead, exportOrder } from "./export-page.ts";

/** The document in pieces: JSON as `ExportView` says it. */
export async function* writeJson({ head, pages }: OwnData): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"orders":[`;
  let comma = "";
  for (;;) {
    const { done, value } = await pages.next();
    if (done) return yield `],"isWhole":${value}}`;
    for (const order of value) {
      yield `${comma}${JSON.stringify(order)}`;
      comma = ",";
    }
  }
}

/** The same to be read by people: one page without anything from elsewhere. */
export async function* writeHtml({ head, pages }: OwnData, locale: LocaleName): AsyncGenerator<string> {
  yield exportHead(head, locale);
  for (;;) {
    const { done, value } = await pages.next();
    if (done) return yield exportFoot(value, locale);
    for (const order of value) yield exportOrder(order, locale);
  }
}

/** Asks for the next piece only when the reader has taken the one before. */
export function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
}
