import type { Collection } from "../collection.ts";
import { copyOf, type Document, valueAt } from "../document.ts";
import { MongoFault } from "../fault.ts";
import { aggregate } from "../query.ts";
import { type Commands, document, documents, number, type Request } from "./command.ts";
import { applyUpdate } from "./update.ts";

const beyondUs = new Set(["$geoNear", "$indexStats", "$collStats", "$search", "$vectorSearch"]);

function run(request: Request) {
  const { body, database, store, cursors } = request;
  const stages = documents(body["pipeline"]);
  refuseStages(stages);
  const source = body["aggregate"];
  const input = typeof source === "string" ? store.look(database, source).all() : [];
  const last = stages.at(-1) ?? {};
  const isStored = "$merge" in last || "$out" in last;
  const output = aggregate(input, isStored ? stages.slice(0, -1) : stages, {
    collectionResolver: (name) => store.look(database, name).all(),
    variables: document(body["let"]),
  });
  const namespace = `${database}.${typeof source === "string" ? source : "$cmd.aggregate"}`;
  if (isStored) {
    if ("$out" in last) replaceAll(request, last["$out"], output);
    else merge(request, last["$merge"], output);
  }
  return cursors.first(namespace, isStored ? [] : output, number(document(body["cursor"])["batchSize"]));
}

function refuseStages(stages: Document[]): void {
  for (const stage of stages) {
    const [name = ""] = Object.keys(stage);
    if (name === "$changeStream") {
      const message = "The $changeStream stage is only supported on replica sets";
      throw new MongoFault(40_573, "Location40573", message);
    }
    if (beyondUs.has(name))
      throw new MongoFault(40_324, "Location40324", `the stage ${name} needs a real MongoDB`);
  }
}

type Target = string | { db?: string; coll: string };

const open = ({ database, store }: Request, target: Target): Collection =>
  typeof target === "string" ? store.open(database, target) : store.open(target.db ?? database, target.coll);

function replaceAll(request: Request, target: unknown, output: Document[]): void {
  const collection = open(request, target as Target);
  for (const old of collection.all()) collection.remove(old);
  for (const one of output) collection.insert(copyOf(one));
}

type Merge = {
  into: Target;
  on?: string | string[];
  whenMatched?: "merge" | "replace" | "keepExisting" | "fail";
  whenNotMatched?: "insert" | "discard" | "fail";
};

function merge(request: Request, stage: unknown, output: Document[]): void {
  const plan = typeof stage === "string" ? { into: stage } : (stage as Merge);
  if (Array.isArray(plan.whenMatched))
    throw new MongoFault(2, "BadValue", "a pipeline in whenMatched needs a real MongoDB");
  const collection = open(request, plan.into);
  const on = [plan.on ?? "_id"].flat();
  for (const one of output) {
    const [current] = collection.find(Object.fromEntries(on.map((path) => [path, valueAt(one, path)])));
    if (current) matched(collection, plan, current, one);
    else unmatched(collection, plan, one);
  }
}

function matched(
  collection: Collection,
  { whenMatched = "merge" }: Merge,
  current: Document,
  one: Document,
): void {
  if (whenMatched === "keepExisting") return;
  if (whenMatched === "fail")
    throw new MongoFault(11_000, "DuplicateKey", "$merge found a document it must not");
  const base = whenMatched === "replace" ? {} : current;
  applyUpdate(collection, {
    filter: { _id: current["_id"] },
    change: { ...base, ...copyOf(one), _id: current["_id"] },
  });
}

function unmatched(collection: Collection, { whenNotMatched = "insert" }: Merge, one: Document): void {
  if (whenNotMatched === "insert") collection.insert(copyOf(one));
  if (whenNotMatched !== "fail") return;
  throw new MongoFault(13_113, "MergeStageNoMatchingDocument", "$merge could not find a matching document");
}

export const aggregateCommands: Commands = { aggregate: run };
