import type { Collection } from "../collection.ts";
import type { Document } from "../document.ts";
import { faultFields, MongoFault } from "../fault.ts";
import { shaped } from "../query.ts";
import { type Commands, document, documents, type Request, text } from "./command.ts";
import { applyUpdate } from "./update.ts";

/** Runs each statement; a refused one is reported by its place, and stops the rest unless they are unordered. */
function each(list: Document[], ordered: unknown, work: (one: Document, place: number) => void): Document {
  const writeErrors: Document[] = [];
  for (const [index, one] of list.entries()) {
    try {
      work(one, index);
    } catch (fault) {
      const { code, message, extra } = faultFields(fault);
      writeErrors.push({ index, code, errmsg: message, ...extra });
      if (ordered !== false) break;
    }
  }
  return writeErrors.length ? { writeErrors } : {};
}

function insert({ body, database, store }: Request) {
  const collection = store.open(database, text(body["insert"]));
  let n = 0;
  const errors = each(documents(body["documents"]), body["ordered"], (one) => {
    checkTime(collection, one);
    collection.insert(one);
    n += 1;
  });
  return { n, ...errors };
}

function checkTime({ options }: Collection, one: Document): void {
  const field = options.timeseries?.timeField;
  if (field === undefined || one[field] instanceof Date) return;
  const message = `'${field}' must be present and contain a valid BSON UTC datetime value`;
  throw new MongoFault(2, "BadValue", message);
}

function update({ body, database, store }: Request) {
  const collection = store.open(database, text(body["update"]));
  const upserted: Document[] = [];
  let n = 0;
  let nModified = 0;
  const errors = each(documents(body["updates"]), body["ordered"], (one, index) => {
    const result = applyUpdate(collection, {
      filter: document(one["q"]),
      change: one["u"] as Document | Document[],
      multi: one["multi"] === true,
      upsert: one["upsert"] === true,
      arrayFilters: one["arrayFilters"] as Document[] | undefined,
    });
    n += result.matched;
    nModified += result.modified;
    if (result.upserted !== undefined) upserted.push({ index, _id: result.upserted });
  });
  return { n, nModified, ...(upserted.length ? { upserted } : {}), ...errors };
}

function remove({ body, database, store }: Request) {
  const collection = store.look(database, text(body["delete"]));
  let n = 0;
  const errors = each(documents(body["deletes"]), body["ordered"], (one) => {
    const found = collection.find(document(one["q"]));
    const doomed = Number(one["limit"]) === 1 ? found.slice(0, 1) : found;
    for (const victim of doomed) collection.remove(victim);
    n += doomed.length;
  });
  return { n, ...errors };
}

function findAndModify({ body, database, store }: Request) {
  const collection = store.open(database, text(body["findAndModify"]));
  const filter = document(body["query"]);
  const sort = document(body["sort"]);
  const [hit] = shaped(collection.find(filter), { sort, limit: 1 });
  const projection = body["fields"] as Document | undefined;
  const show = (value: Document | null) => (value ? (shaped([value], { projection })[0] ?? null) : null);
  if (body["remove"]) {
    if (hit) collection.remove(hit);
    return { value: show(hit ?? null), lastErrorObject: { n: hit ? 1 : 0 } };
  }
  const { matched, upserted, before, after } = applyUpdate(collection, {
    filter: hit ? { _id: hit["_id"] } : filter,
    change: body["update"] as Document | Document[],
    upsert: body["upsert"] === true,
    arrayFilters: body["arrayFilters"] as Document[] | undefined,
  });
  const lastErrorObject = {
    n: matched,
    updatedExisting: matched > 0 && upserted === undefined,
    ...(upserted === undefined ? {} : { upserted }),
  };
  return { value: show(body["new"] ? after : before), lastErrorObject };
}

export const writeCommands: Commands = { insert, update, delete: remove, findAndModify };
