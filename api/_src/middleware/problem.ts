import { type Problem, problems } from "@haat/contract/problem";
import type { LocaleName } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";
import { problemWords } from "@haat/i18n/problem-words";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { AppEnv } from "../app-env.ts";
import { later } from "../routes/later.ts";
import { translators } from "../translators.ts";

export type FieldFault = Readonly<{ path: string; rule: string }>;

/** The one shape of every refusal; both languages travel along, the caller's stands in `title` and `detail`. */
export function problemOf(
  { code, params }: DomainError,
  { locale, requestId, fields }: { locale: LocaleName; requestId: string; fields?: readonly FieldFault[] },
): Problem {
  const { status, retryable } = problems[code];
  const bn = problemWords(translators.bn.t, code, params);
  const en = problemWords(translators.en.t, code, params);
  return {
    type: `https://haat.example/problems/${code}`,
    ...(locale === "bn" ? bn : en),
    status,
    code,
    params,
    instance: requestId,
    retryable,
    ...(fields && { fields: [...fields] }),
    messages: { bn: bn.detail, en: en.detail },
  };
}

/** A limit knows when it ends, a code may be sent again after a minute; anything else is over in a moment. */
const secondsToWait = ({ status, params }: Problem): string | number =>
  params["retryAfterSeconds"] ?? (status === 429 ? 60 : 2);

export function problemReply(
  c: Context<AppEnv>,
  fault: DomainError,
  fields?: readonly FieldFault[],
): Response {
  c.set("refused", fault);
  const locale = c.get("locale") ?? "bn";
  const body = problemOf(fault, { locale, requestId: c.get("requestId") ?? "", ...(fields && { fields }) });
  const headers = new Headers({
    "content-type": "application/problem+json; charset=utf-8",
    "content-language": locale,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-request-id": body.instance,
  });
  if (body.retryable) headers.set("retry-after", String(secondsToWait(body)));
  return new Response(JSON.stringify(body), { status: body.status, headers });
}

/** Hono refuses malformed JSON and oversized bodies itself; to a caller those are our refusals like any other. */
const ofHttp = ({ status }: HTTPException): DomainError =>
  new DomainError(
    status === 413 ? "request.too_large" : status === 400 ? "request.malformed_json" : "request.invalid",
  );

/** Also a 503 that knows when it ends: a limit of ours was reached, and whoever keeps it has been told. */
const isExpected = ({ code, params }: DomainError): boolean =>
  problems[code].status < 500 || params["retryAfterSeconds"] !== undefined;

/** Reports an unexpected fault whole and describes it to the caller not at all. */
export const problemHandler =
  (report: (fault: unknown, requestId: string) => void | Promise<void>) =>
  (error: Error, c: Context<AppEnv>): Response => {
    if (error instanceof DomainError && isExpected(error)) return problemReply(c, error);
    if (error instanceof HTTPException && error.status < 500) return problemReply(c, ofHttp(error));
    later(c, Promise.resolve(report(error, c.get("requestId") ?? "")));
    return problemReply(c, error instanceof DomainError ? error : new DomainError("internal"));
  };
