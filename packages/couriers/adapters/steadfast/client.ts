import type { SteadfastConfig } from "../../config/steadfast.ts";
import { type Fields, isFields, textIn } from "../../fields.ts";
import { jsonApi, type Reply } from "../../http/json-api.ts";
import type { Outside } from "../../port.ts";

export type SteadfastClient = Readonly<{
  /** `path` behind `/api/v1/`. */
  get(op: string, path: string, reference: string | null): Promise<Reply>;
  post(op: string, path: string, body: unknown, reference: string | null): Promise<Reply>;
}>;

/** The bulk's parcels travel as text inside the message, under `data`. */
const secret: ReadonlySet<string> = new Set(["recipient_name", "recipient_address", "recipient_email"]);

/** No token: the two keys go with every call. */
export function steadfastClient(config: SteadfastConfig, outside: Outside): SteadfastClient {
  const headers = { "Api-Key": config.apiKey, "Secret-Key": config.secretKey };
  const address = `${config.origin}/api/v1/`;
  const call = jsonApi({ courier: "steadfast", address, headers, config, secret }, outside);
  return {
    get: (op, path, reference) => call({ op, verb: "GET", path, reference }),
    post: (op, path, body, reference) => call({ op, verb: "POST", path, body, reference }),
  };
}

export type Heard = Extract<Reply, { kind: "ok" | "refused" }>;
export const isHeard = (reply: Reply): reply is Heard => reply.kind === "ok" || reply.kind === "refused";

/** What it means by its answer: the status inside the body counts, with which HTTP status it came does not. */
export function statusIn({ status, body }: Heard): number {
  const inside = isFields(body) ? Number(textIn(body, "status")) : Number.NaN;
  return Number.isInteger(inside) && inside >= 100 ? inside : status;
}
export const saysMissing = (reply: Reply): boolean => isHeard(reply) && statusIn(reply) === 404;

/** The answer of a call that went well, as an object; null otherwise. */
export const goodBody = (reply: Reply): Fields | null =>
  isHeard(reply) && statusIn(reply) < 300 && isFields(reply.body) ? reply.body : null;
