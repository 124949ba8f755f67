import { ObjectId } from "bson";
import type { Collection } from "../collection.ts";
import { copyOf, type Document, isOperators, isPlain, isSame, keyOf } from "../document.ts";
import { MongoFault } from "../fault.ts";
import { updated } from "../query.ts";

export type Update = Readonly<{
  filter: Document;
  change: Document | Document[];
  multi?: boolean;
  upsert?: boolean;
  arrayFilters?: Document[] | undefined;
}>;
/** `before` and `after` of the first document it met. */
export type Updated = Readonly<{
  matched: number;
  modified: number;
  upserted?: unknown;
  before: Document | null;
  after: Document | null;
}>;

/** One update statement: operators, a pipeline or a whole replacement, with upsert. */
export function applyUpdate(collection: Collection, update: Update): Updated {
  const found = collection.find(update.filter);
  if (!found.length) return update.upsert ? insertInstead(collection, update) : nothing;
  let modified = 0;
  let first: Pick<Updated, "before" | "after"> | null = null;
  for (const before of update.multi ? found : found.slice(0, 1)) {
    const after = changed(before, update);
    first ??= { before, after };
    if (isSame(before, after)) continue;
    collection.replace(after);
    modified += 1;
  }
  return { matched: update.multi ? found.length : 1, modified, before: null, after: null, ...first };
}

const nothing: Updated = { matched: 0, modified: 0, before: null, after: null };

function changed(before: Document, { change, arrayFilters }: Update): Document {
  const after =
    Array.isArray(change) || isOperators(change)
      ? updated(copyOf(before), withoutSetOnInsert(change), arrayFilters)
      : { _id: before["_id"], ...plain(change) };
  if (keyOf(after["_id"]) === keyOf(before["_id"])) return after;
  const message = "Performing an update on the path '_id' would modify the immutable field '_id'";
  throw new MongoFault(66, "ImmutableField", message);
}

const plain = (change: Document | Document[]): Document => (Array.isArray(change) ? {} : change);

function withoutSetOnInsert(change: Document | Document[]): Document | Document[] {
  if (Array.isArray(change)) return change;
  const { $setOnInsert: _, ...rest } = change;
  return rest;
}

function insertInstead(collection: Collection, { filter, change, arrayFilters }: Update): Updated {
  const start = equalities(filter);
  const document = grown(start, change, arrayFilters);
  const after = collection.insert(
    document["_id"] === undefined ? { _id: new ObjectId(), ...document } : document,
  );
  return { matched: 1, modified: 0, upserted: after["_id"], before: null, after };
}

function grown(start: Document, change: Document | Document[], arrayFilters?: Document[]): Document {
  if (!Array.isArray(change) && !isOperators(change)) return { ...start, ...plain(change) };
  if (Array.isArray(change)) return updated(start, change, arrayFilters);
  const { $setOnInsert: onInsert, $set: set, ...rest } = change;
  const all = { ...(set as Document | undefined), ...(onInsert as Document | undefined) };
  return updated(start, { ...rest, ...(Object.keys(all).length ? { $set: all } : {}) }, arrayFilters);
}

/** The fields an upserted document takes over from its filter. */
const equalities = (filter: Document): Document =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => {
      if (name.startsWith("$")) return [];
      if (isPlain(value) && "$eq" in value) return [[name, value["$eq"]]];
      return isOperators(value) ? [] : [[name, value]];
    }),
  );
