import { BookedParts } from "@haat/contract/booking";
import { VendorOrderView } from "@haat/contract/vendor-order";
import { type NotAsked, unservedWhys } from "@haat/core/booking-states";
import { couriers } from "@haat/core/couriers";
import { redirect } from "react-router";
import { type Api, outcomeOf } from "../../lib/api.server.ts";
import { type Flash, writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";

type Asker = Readonly<{ request: Request; params: { locale?: string | undefined } }>;
type Wish = Readonly<{ api: Api; book: string | undefined; parts: readonly string[]; key: string }>;

/** Null: that was not asked. */
export async function calledOff(
  { api, key, parts: [id = ""] }: Wish,
  act: string | undefined,
  asker: Asker,
  back: string,
) {
  if (act !== "call-off") return null;
  const path = `/v1/vendor/orders/${encodeURIComponent(id)}/call-off`;
  const headers = { "idempotency-key": key };
  const outcome = await outcomeOf(api.send("POST", path, VendorOrderView, { headers }));
  if (!outcome.ok) return answerRefusal(outcome.problem, asker);
  return redirect(`/${localeOf(asker.params)}${back}`, {
    ...{ status: 303, headers: { "set-cookie": writeFlash("parcel_called_off", asker.request) } },
  });
}

/** What is worth most to know of why some were not asked for. */
function flashOf(refusals: readonly NotAsked[]): Flash {
  if (refusals.length === 0) return "parcels_asked";
  if (refusals.includes("unconfirmed")) return "parcel_unconfirmed";
  const isUnserved = unservedWhys.some((why) => refusals.includes(why));
  return isUnserved ? "parcel_unserved" : "parcels_not_asked";
}

/** Null: no courier was named. Otherwise back to where it was asked, which shows what became of it. */
export async function bookFrom({ api, book, parts, key }: Wish, asker: Asker, back: string) {
  const courier = couriers.find((each) => each === book);
  if (courier === undefined) return null;
  const outcome = await outcomeOf(
    api.send("POST", "/v1/vendor/bookings", BookedParts, {
      ...{ headers: { "idempotency-key": key }, body: { courier, parts } },
    }),
  );
  if (!outcome.ok) return answerRefusal(outcome.problem, asker);
  const refusals = outcome.value.items.flatMap(({ refused }) => refused ?? []);
  const flash = flashOf(refusals);
  const headers = { "set-cookie": writeFlash(flash, asker.request) };
  return redirect(`/${localeOf(asker.params)}${back}`, { status: 303, headers });
}
