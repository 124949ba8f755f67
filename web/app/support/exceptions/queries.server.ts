import { type ExceptionEndBody, ExceptionPage, exceptionViews } from "@haat/contract/exception";
import { z } from "zod";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

type View = (typeof exceptionViews)[number];

export const viewOf = (asked: string | null): View => exceptionViews.find((each) => each === asked) ?? "open";

type Ask = Readonly<{ view: View; cursor: string | null }>;

export const readExceptions = (api: Api, { view, cursor }: Ask): Promise<ExceptionPage> =>
  api.read("/v1/support/exceptions", ExceptionPage, { query: { view, cursor: cursor ?? undefined } });

export const endException = (api: Api, body: ExceptionEndBody): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("POST", "/v1/support/exceptions/endings", z.unknown(), { body }));
