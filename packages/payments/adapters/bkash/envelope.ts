import type { Body } from "@haat/outside/json";

/** A readable answer, sorted by bKash's four envelopes. */
export type Envelope =
  | Readonly<{ kind: "ok"; body: Body }>
  | Readonly<{ kind: "fault"; code: string }>
  | Readonly<{ kind: "gateway"; status: number }>;

const code = (value: unknown): string | null =>
  (typeof value === "string" && value !== "") || typeof value === "number" ? String(value) : null;

/** HTTP 200 is not success and HTTP 400 is not always the gateway's: the order of the checks is bKash's. */
export function readEnvelope(status: number, body: Body): Envelope {
  if (status >= 500) return { kind: "gateway", status };
  const fault = code(body["externalCode"]) ?? code(body["internalCode"]) ?? code(body["errorCode"]);
  if (fault !== null) return { kind: "fault", code: fault };
  const stated = code(body["statusCode"]);
  if (stated !== null && stated !== "0000") return { kind: "fault", code: stated };
  if (body["status"] === "fail") return { kind: "fault", code: "fail" };
  if (status < 200 || status > 299) return { kind: "gateway", status };
  if (stated === null && "message" in body) return { kind: "gateway", status };
  return { kind: "ok", body };
}
