import type { ProblemCode } from "@haat/core/errors";
import type { IdKind } from "@haat/core/ids";
import { ProposalDecisionBody } from "@haat/contract/proposal";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Operation } from "../rights/table.ts";
import { idempotencyHeader, json, jsonBody, keyProblems, problemsFor, under } from "./declare.ts";

type Act<Name, Path, Body, View> = Readonly<{
  name: Name;
  path: Path;
  tag: "Admin" | "Finance" | "Support";
  summary: string;
  /** Of what the path names. */
  of: IdKind;
  body: Body;
  view: View;
  /** What the answer shows. */
  afterwards: string;
  problems: readonly ProblemCode[];
}>;

type ViewAct<Name, Path, View> = Omit<Act<Name, Path, never, View>, "body">;

/** What is done to one thing by its id, and answered by how that thing stands afterwards; `asked` is what comes besides the id. */
const posted = <
  Name extends Operation,
  const Path extends string,
  View extends z.ZodType,
  Asked extends Readonly<Record<string, unknown>>,
>(
  { name, path, tag, summary, of, view, afterwards, problems }: ViewAct<Name, Path, View>,
  asked: Asked,
) =>
  createRoute({
    ...under(name),
    ...{ method: "post" as const, path, tags: [tag], summary },
    request: { params: z.object({ id: idField(of) }), ...asked },
    responses: {
      200: json(view, afterwards),
      ...problemsFor("auth.required", "auth.forbidden", ...problems),
    },
  });

/** The same done once, under a key. */
export const keyedAct = <
  Name extends Operation,
  const Path extends string,
  Body extends z.ZodType,
  View extends z.ZodType,
>({
  body,
  problems,
  ...act
}: Act<Name, Path, Body, View>) =>
  posted(
    { ...act, problems: [...problems, ...keyProblems] },
    { headers: idempotencyHeader, body: jsonBody(body, "What is meant") },
  );

/** What one has proposed another decides, freshly proven. */
export const decision = <
  Name extends Operation,
  const Path extends string,
  Body extends z.ZodType,
  View extends z.ZodType,
>({
  problems,
  ...act
}: Act<Name, Path, Body, View>) =>
  keyedAct<Name, Path, Body, View>({ ...act, problems: ["auth.step_up_required", ...problems] });

/** The same of what nothing is written by twice: the state of the proposal refuses a second press, no key is asked for. */
export const unkeyedDecision = <Name extends Operation, const Path extends string, View extends z.ZodType>({
  problems,
  ...act
}: ViewAct<Name, Path, View>) =>
  posted(
    { ...act, problems: ["auth.step_up_required", ...problems] },
    { body: jsonBody(ProposalDecisionBody, "The decision") },
  );

/** What one has proposed one takes back oneself. */
export const withdrawal = <Name extends Operation, const Path extends string, View extends z.ZodType>(
  act: ViewAct<Name, Path, View>,
) => posted(act, {});
