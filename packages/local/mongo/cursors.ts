import { Long } from "bson";
import type { Document } from "./document.ts";
import { MongoFault } from "./fault.ts";

/** What is left of results that did not fit one batch. */
export class Cursors {
  private readonly open = new Map<bigint, { namespace: string; documents: Document[] }>();
  private last = 0n;

  first(namespace: string, documents: Document[], size = 101): Document {
    return {
      cursor: { firstBatch: documents.slice(0, size), ...this.keep(namespace, documents.slice(size)) },
    };
  }

  next(id: bigint, size: number): Document {
    const found = this.open.get(id);
    if (!found) throw new MongoFault(43, "CursorNotFound", `cursor id ${id} not found`);
    const { namespace, documents } = found;
    this.open.delete(id);
    const rest = documents.slice(size);
    if (rest.length) this.open.set(id, { namespace, documents: rest });
    const left = Long.fromBigInt(rest.length ? id : 0n);
    return { cursor: { nextBatch: documents.slice(0, size), id: left, ns: namespace } };
  }

  kill(ids: readonly bigint[]): void {
    for (const id of ids) this.open.delete(id);
  }

  private keep(namespace: string, documents: Document[]): Document {
    if (!documents.length) return { id: Long.ZERO, ns: namespace };
    this.last += 1n;
    this.open.set(this.last, { namespace, documents });
    return { id: Long.fromBigInt(this.last), ns: namespace };
  }
}
