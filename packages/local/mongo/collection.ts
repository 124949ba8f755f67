import { ObjectId } from "bson";
import { type Document, isPlain, keyOf, valueAt } from "./document.ts";
import { MongoFault } from "./fault.ts";
import { matcher } from "./query.ts";

export type Index = {
  v: number;
  key: Record<string, number>;
  name: string;
  unique?: boolean;
  sparse?: boolean;
  expireAfterSeconds?: number;
};
export type CollectionOptions = {
  timeseries?: { timeField: string } & Document;
  expireAfterSeconds?: number;
};

/** What a collection tells of every change to it, for the log. */
export type Recorder = {
  put: (document: Document) => void;
  removed: (id: unknown) => void;
  described: () => void;
};

/** Documents by `_id` in the order of insertion, with the unique and expiring indexes honoured. */
export class Collection {
  readonly name: string;
  options: CollectionOptions = {};
  indexes: Index[] = [{ v: 2, key: { _id: 1 }, name: "_id_" }];
  private readonly documents = new Map<string, Document>();
  private readonly taken = new Map<string, Map<string, string>>();
  private readonly recorder: Recorder;

  constructor(name: string, recorder: Recorder) {
    this.name = name;
    this.recorder = recorder;
  }

  all(): Document[] {
    this.expire();
    return [...this.documents.values()];
  }

  find(filter: Document): Document[] {
    this.expire();
    const { _id: id, ...others } = filter;
    const wanted = idsIn(id);
    if (!wanted) return [...this.documents.values()].filter(matcher(filter));
    const found = wanted.flatMap((one) => this.at(one));
    return Object.keys(others).length ? found.filter(matcher(others)) : found;
  }

  insert(given: Document): Document {
    const document = given["_id"] === undefined ? { _id: new ObjectId(), ...given } : given;
    const id = keyOf(document["_id"]);
    if (this.documents.has(id)) throw this.duplicate("_id_", { _id: 1 }, document);
    this.refuseDuplicates(document, id);
    this.set(id, document);
    this.recorder.put(document);
    return document;
  }

  replace(document: Document): void {
    const id = keyOf(document["_id"]);
    this.refuseDuplicates(document, id);
    this.forget(id);
    this.set(id, document);
    this.recorder.put(document);
  }

  remove(document: Document): void {
    this.forget(keyOf(document["_id"]));
    this.documents.delete(keyOf(document["_id"]));
    this.recorder.removed(document["_id"]);
  }

  addIndex(index: Index): void {
    if (index.unique) this.taken.set(index.name, this.occupy(index));
    this.indexes.push(index);
    this.recorder.described();
  }

  dropIndexes(name: string): void {
    this.indexes = this.indexes.filter(
      (index) => index.name === "_id_" || (name !== "*" && index.name !== name),
    );
    for (const known of this.taken.keys())
      if (!this.indexes.some((index) => index.name === known)) this.taken.delete(known);
    this.recorder.described();
  }

  /** As read back from the log: nothing is recorded, nothing refused. */
  restore(document: Document): void {
    const id = keyOf(document["_id"]);
    this.forget(id);
    this.set(id, document);
  }

  private at(id: unknown): Document[] {
    const document = this.documents.get(keyOf(id));
    return document ? [document] : [];
  }

  private set(id: string, document: Document): void {
    this.documents.set(id, document);
    for (const { index, held } of this.uniques()) {
      const key = uniqueKey(index, document);
      if (key !== null) held.set(key, id);
    }
  }

  private forget(id: string): void {
    const document = this.documents.get(id);
    if (!document) return;
    for (const { index, held } of this.uniques()) {
      const key = uniqueKey(index, document);
      if (key !== null) held.delete(key);
    }
  }

  private uniques(): { index: Index; held: Map<string, string> }[] {
    return this.indexes.flatMap((index) => {
      const held = this.taken.get(index.name);
      return held ? [{ index, held }] : [];
    });
  }

  private occupy(index: Index): Map<string, string> {
    const held = new Map<string, string>();
    for (const [id, document] of this.documents) {
      const key = uniqueKey(index, document);
      if (key !== null && held.has(key)) throw this.duplicate(index.name, index.key, document);
      if (key !== null) held.set(key, id);
    }
    return held;
  }

  private refuseDuplicates(document: Document, id: string): void {
    for (const { index, held } of this.uniques()) {
      const key = uniqueKey(index, document);
      const holder = key === null ? undefined : held.get(key);
      if (holder !== undefined && holder !== id) throw this.duplicate(index.name, index.key, document);
    }
  }

  private duplicate(index: string, keyPattern: Record<string, number>, document: Document): MongoFault {
    const keyValue = Object.fromEntries(
      Object.keys(keyPattern).map((path) => [path, valueAt(document, path) ?? null]),
    );
    const message = `E11000 duplicate key error collection: ${this.name} index: ${index} dup key: ${keyOf(keyValue)}`;
    return new MongoFault(11000, "DuplicateKey", message, { keyPattern, keyValue });
  }

  /** Expiring indexes are looked at when the collection is. */
  private expire(): void {
    for (const { key, expireAfterSeconds } of this.indexes) {
      if (expireAfterSeconds === undefined) continue;
      const [field = "_id"] = Object.keys(key);
      const limit = Date.now() - expireAfterSeconds * 1000;
      for (const document of this.documents.values()) {
        const at = valueAt(document, field);
        if (at instanceof Date && at.getTime() < limit) this.remove(document);
      }
    }
  }
}

/** The ids a filter names outright, so that nothing else has to be looked at. */
function idsIn(condition: unknown): unknown[] | null {
  if (condition === undefined || condition instanceof RegExp) return null;
  if (!isPlain(condition)) return [condition];
  const { $in: list, ...others } = condition;
  if (Array.isArray(list) && !Object.keys(others).length) return list;
  return Object.keys(condition).some((name) => name.startsWith("$")) ? null : [condition];
}

/** Null when a sparse index does not hold the document. */
function uniqueKey({ key, sparse }: Index, document: Document): string | null {
  const values = Object.keys(key).map((path) => valueAt(document, path));
  if (sparse && values.every((value) => value === undefined)) return null;
  return keyOf(values.map((value) => value ?? null));
}
