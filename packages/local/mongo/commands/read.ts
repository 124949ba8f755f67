import { type Document, keyOf, valueAt } from "../document.ts";
import { shaped } from "../query.ts";
import { type Commands, document, number, type Request, text } from "./command.ts";

function find({ body, database, store, cursors }: Request) {
  const name = text(body["find"]);
  const found = shaped(store.look(database, name).find(document(body["filter"])), {
    sort: body["sort"] as Document | undefined,
    skip: number(body["skip"]),
    limit: number(body["limit"]),
    projection: body["projection"] as Document | undefined,
  });
  const size = body["singleBatch"] ? found.length : number(body["batchSize"]);
  return cursors.first(`${database}.${name}`, found, size);
}

function distinct({ body, database, store }: Request) {
  const field = text(body["key"]);
  const found = store.look(database, text(body["distinct"])).find(document(body["query"]));
  const values = found.flatMap((one) => valueAt(one, field) ?? []);
  return { values: [...new Map(values.map((value) => [keyOf(value), value])).values()] };
}

export const readCommands: Commands = {
  find,
  distinct,
  count: ({ body, database, store }) => {
    const found = store.look(database, text(body["count"])).find(document(body["query"]));
    return { n: shaped(found, { skip: number(body["skip"]), limit: number(body["limit"]) }).length };
  },
  getMore: ({ body, cursors }) =>
    cursors.next(BigInt(text(body["getMore"])), number(body["batchSize"]) ?? Number.MAX_SAFE_INTEGER),
  killCursors: ({ body, cursors }) => {
    const ids = (body["cursors"] ?? []) as unknown[];
    cursors.kill(ids.map((id) => BigInt(text(id))));
    return { cursorsKilled: ids };
  },
};
