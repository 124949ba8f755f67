import type { Index } from "../collection.ts";
import { MongoFault } from "../fault.ts";
import { aggregate } from "../query.ts";
import { type Commands, document, documents, number, type Request, text } from "./command.ts";

const everything = Number.MAX_SAFE_INTEGER;

function create({ body, database, store }: Request) {
  const name = text(body["create"]);
  if (store.has(database, name))
    throw new MongoFault(48, "NamespaceExists", `a collection '${database}.${name}' already exists`);
  if (body["validator"] || body["capped"])
    throw new MongoFault(72, "InvalidOptions", "validators and capped collections need a real MongoDB");
  const collection = store.open(database, name);
  const timeseries = body["timeseries"] as { timeField: string } | undefined;
  const expireAfterSeconds = number(body["expireAfterSeconds"]);
  const lifetime = expireAfterSeconds === undefined ? {} : { expireAfterSeconds };
  if (!timeseries) return {};
  collection.options = { timeseries, ...lifetime };
  collection.addIndex({ v: 2, key: { [timeseries.timeField]: 1 }, name: "time", ...lifetime });
  return {};
}

function createIndexes({ body, database, store }: Request) {
  const collection = store.open(database, text(body["createIndexes"]));
  const numIndexesBefore = collection.indexes.length;
  for (const index of documents(body["indexes"]) as Index[])
    if (!collection.indexes.some(({ name }) => name === index.name)) collection.addIndex({ ...index, v: 2 });
  return { numIndexesBefore, numIndexesAfter: collection.indexes.length };
}

function listIndexes({ body, database, store, cursors }: Request) {
  const name = text(body["listIndexes"]);
  if (!store.has(database, name))
    throw new MongoFault(26, "NamespaceNotFound", `ns does not exist: ${database}.${name}`);
  return cursors.first(`${database}.${name}`, store.look(database, name).indexes, everything);
}

function listCollections({ body, database, store, cursors }: Request) {
  const all = store.names(database).map((name) => {
    const { options } = store.look(database, name);
    return {
      name,
      type: options.timeseries ? "timeseries" : "collection",
      options,
      info: { readOnly: false },
    };
  });
  const found = aggregate(all, [{ $match: document(body["filter"]) }]);
  return cursors.first(`${database}.$cmd.listCollections`, found, everything);
}

export const schemaCommands: Commands = {
  create,
  createIndexes,
  listIndexes,
  listCollections,
  dropIndexes: ({ body, database, store }) => {
    const collection = store.open(database, text(body["dropIndexes"]));
    const nIndexesWas = collection.indexes.length;
    collection.dropIndexes(text(body["index"]));
    return { nIndexesWas };
  },
  drop: ({ body, database, store }) => {
    if (!store.drop(database, text(body["drop"])))
      throw new MongoFault(26, "NamespaceNotFound", "ns not found");
    return {};
  },
  dropDatabase: ({ database, store }) => {
    for (const name of store.names(database)) store.drop(database, name);
    return { dropped: database };
  },
  listDatabases: ({ store }) => ({
    databases: store.databases().map((name) => ({ name, sizeOnDisk: 0, empty: false })),
    totalSize: 0,
  }),
};
