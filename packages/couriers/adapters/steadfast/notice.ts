import type { SteadfastConfig } from "../../config/steadfast.ts";
import { isFields, textIn } from "../../fields.ts";
import { isSame, readEvents, type Understood } from "../../notice.ts";
import type { HookAnswer, Notice, ReadNotice } from "../../port.ts";
import { isSigned } from "../../signature.ts";
import { reportOf } from "../../report.ts";
import { sayingOf } from "./words.ts";

/** Older accounts send a token that we chose, newer ones sign the bytes; where both are agreed either will do. */
async function isAuthentic(
  { webhookToken, webhookSecret }: SteadfastConfig,
  { headers, rawBody }: Notice,
): Promise<boolean> {
  const token = /^Bearer\s+(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? "";
  const signature = headers.get("X-Signature") ?? "";
  const bySignature = webhookSecret !== null && (await isSigned(signature, webhookSecret, rawBody));
  return (webhookToken !== null && isSame(token, webhookToken)) || bySignature;
}

const answerOf = (status: number, body: unknown): HookAnswer => ({ status, body, headers: {} });

export async function readSteadfastNotice(config: SteadfastConfig, notice: Notice): Promise<ReadNotice> {
  if (!(await isAuthentic(config, notice))) return { state: "refused" };
  const reports = await readEvents("steadfast", notice.rawBody, understood);
  if (reports === null)
    return { state: "unreadable", answer: answerOf(400, { status: "error", message: "not understood" }) };
  return { state: "reports", reports, answer: answerOf(200, { status: "success", message: "received" }) };
}

async function understood(body: unknown, bytes: Uint8Array<ArrayBuffer>): Promise<Understood> {
  const isNamed = isFields(body) && (textIn(body, "consignment_id") !== "" || textIn(body, "invoice") !== "");
  return isNamed ? reportOf("steadfast", sayingOf(body), bytes) : "unreadable";
}
