import { type ComplaintBody, type ComplaintSaidBody, OwnComplaintsView } from "@haat/contract/complaint";
import { mostMediaFileBytes } from "@haat/core/media";
import type { Api, Outcome } from "../../lib/api.server.ts";
import { outcomeOf } from "../../lib/api.server.ts";
import { type Ask, orderKeys } from "../order/queries.server.ts";

const pathOf = (orderId: string): string => `/v1/store/orders/${encodeURIComponent(orderId)}/complaints`;

export const readComplaints = (api: Api, request: Request, orderId: string): Promise<OwnComplaintsView> =>
  api.read(pathOf(orderId), OwnComplaintsView, { headers: orderKeys(request, orderId) });

const send = (
  { api, request, orderId, key }: Ask,
  verb: "" | "/answer" | "/photos",
  body: unknown,
): Promise<Outcome<OwnComplaintsView>> =>
  outcomeOf(
    api.send("POST", `${pathOf(orderId)}${verb}`, OwnComplaintsView, {
      ...{ headers: { "idempotency-key": key, ...orderKeys(request, orderId) }, body },
    }),
  );

export const complain = (ask: Ask, body: ComplaintBody) => send(ask, "", body);
export const sayToComplaint = (ask: Ask, body: ComplaintSaidBody) => send(ask, "/answer", body);

/** Null: it is larger than we may hand on. */
export async function showPhoto(
  ask: Ask,
  { complaint, file }: Readonly<{ complaint: string; file: File }>,
): Promise<Outcome<OwnComplaintsView> | null> {
  if (file.size > mostMediaFileBytes) return null;
  const base64 = Buffer.from(await file.arrayBuffer()).toString("base64");
  return send(ask, "/photos", { complaint, base64 });
}
