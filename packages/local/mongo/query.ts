import { Aggregator } from "mingo/aggregator";
import { Context } from "mingo/core";
import * as accumulator from "mingo/operators/accumulator";
import * as expression from "mingo/operators/expression";
import * as pipeline from "mingo/operators/pipeline";
import * as projection from "mingo/operators/projection";
import * as query from "mingo/operators/query";
import * as window from "mingo/operators/window";
import { Query } from "mingo/query";
import { updateOne } from "mingo/updater";
import { $dateTrunc } from "./date-trunc.ts";
import type { Document } from "./document.ts";

// From the parts: what the package's front door exports puts its own operators before ours.
const context = Context.init({
  expression: { ...expression, $dateTrunc },
  accumulator,
  pipeline,
  projection,
  query,
  window,
});

export const matcher = (filter: Document): ((document: Document) => boolean) => {
  const compiled = new Query(filter, { context });
  return (document) => compiled.test(document);
};

type Extras = { collectionResolver?: (name: string) => Document[]; variables?: Document };

export const aggregate = (documents: Document[], stages: Document[], extras: Extras = {}): Document[] =>
  new Aggregator(stages, { ...extras, context }).run<Document>(documents);

export type Shape = {
  sort?: Document | undefined;
  skip?: number | undefined;
  limit?: number | undefined;
  projection?: Document | undefined;
};

/** Sort, skip, limit and projection of a find. */
export function shaped(documents: Document[], { sort, skip, limit, projection: fields }: Shape): Document[] {
  const stages: Document[] = [];
  if (sort && Object.keys(sort).length) stages.push({ $sort: sort });
  if (skip) stages.push({ $skip: Number(skip) });
  if (limit) stages.push({ $limit: Math.abs(Number(limit)) });
  if (fields && Object.keys(fields).length) stages.push({ $project: fields });
  return stages.length ? aggregate(documents, stages) : documents;
}

/** A document after `$set` and the like, or after a pipeline; the one given may be changed. */
export function updated(
  document: Document,
  modifier: Document | Document[],
  arrayFilters?: Document[],
): Document {
  if (!Array.isArray(modifier) && !Object.keys(modifier).length) return document;
  const work = [document];
  updateOne(work, {}, modifier as never, arrayFilters ? { arrayFilters } : {}, { context });
  return work[0] ?? document;
}
