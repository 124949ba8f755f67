import type { Api } from "../../lib/api.server.ts";
import { findAddresses, keepAddress } from "../addresses/queries.server.ts";
import type { Draft } from "./draft.ts";

/** The draft with the kept address in it; unchanged when that is gone meanwhile. */
export async function pickDraft(
  { api, draft }: Readonly<{ api: Api; draft: Draft }>,
  id: string,
): Promise<Draft> {
  const kept = (await findAddresses(api)).find((address) => address.id === id);
  if (!kept) return draft;
  return {
    ...draft,
    ...{ name: kept.recipient, phone: kept.phone, altPhone: kept.altPhone ?? "" },
    ...{ district: kept.districtId, areaId: kept.areaId },
    ...{ details: kept.details, landmark: kept.landmark ?? "", keep: "" },
  };
}

/** After the order, when the buyer asked for it. A full book or a silent service must not hold up an order that is placed. */
export async function keepFromDraft(api: Api, draft: Draft): Promise<void> {
  if (draft.keep === "yes") await keepAddress(api, null, draft).catch(() => undefined);
}
