import type { ParcelPage } from "@haat/contract/parcel-desk";
import { expect } from "vitest";
import { keyed, type Placed, readOrder } from "./buying.ts";
import { pathaoEnvironment } from "./contracts/pathao-provider.ts";
import { codeOf, partOf } from "./dispatch.ts";
import { aStaffSession, type TestSession } from "./market.ts";
import { waitingMessages } from "./messages.ts";
import { openParcels, type Parcels } from "./parcels.ts";
import { ask } from "./staff.ts";

/** A shop whose parcels' riders met nobody, its buyers who want them to come again, and support that answers. */
export async function openTries() {
  // Nobody calls it: what it can do is asked, and no more.
  const parcels = await openParcels({ couriers: pathaoEnvironment("http://127.0.0.1:9") });
  const clerk = await aStaffSession(parcels.shop.world, "support_2");
  return { parcels, clerk, ...triesOf(parcels, clerk) };
}

function triesOf(parcels: Parcels, clerk: TestSession) {
  const { world } = parcels.shop;
  /** One whose rider met nobody, or that its courier stopped. */
  async function stopped(says: "attempt_failed" | "on_hold" = "attempt_failed") {
    const number = parcels.fresh();
    const placed = await parcels.shopkeeper.handedTo("pathao", number);
    expect(await parcels.said(number, says)).toBe(200);
    return { placed, number };
  }
  async function wants(placed: Placed, wish = "evening", headers = placed.headers): Promise<string> {
    const body = { part: partOf(placed), wish };
    const path = `/v1/store/orders/${placed.order.id}/another-try`;
    const reply = await world.fetch(path, { method: "POST", headers: keyed(headers), body });
    return reply.status === 200 ? "asked" : codeOf(reply);
  }
  const tries = async (placed: Placed) => (await readOrder(world, placed)).subOrders[0]?.tries ?? null;
  async function caseOf(placed: Placed, view = "cases") {
    const { items } = (await ask<ParcelPage>(world, clerk, ["GET", `/v1/support/parcels?view=${view}`])).body;
    return items.find(
      ({ partId, case: found }) => partId === partOf(placed) && found?.kind === "another_try",
    );
  }
  async function answers(placed: Placed, body: object): Promise<string> {
    const id = (await caseOf(placed))?.case?.id ?? "";
    const path = ["POST", `/v1/support/parcel-cases/${id}/endings`] as const;
    const { status, code } = await ask(world, clerk, path, { reason: "হাবে কথা হয়েছে", ...body });
    return status === 200 ? "ended" : code;
  }
  const toldTo = async (placed: Placed): Promise<string[]> =>
    (await waitingMessages(world))
      .map(({ text }) => text)
      .filter((text) => text.includes(placed.order.number));
  return { stopped, wants, tries, caseOf, answers, toldTo };
}

export type Tries = Awaited<ReturnType<typeof openTries>>;
