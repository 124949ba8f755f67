import { bdt } from "@haat/core/money";
import { carryNotices } from "@haat/api/jobs/carry-notices";
import { courierRemote } from "@haat/simulators/kit/parcels/remote";
import { startPathaoSimulator } from "@haat/simulators/pathao/start";
import { expect } from "vitest";
import type { Placed } from "./buying.ts";
import { pathaoCredentials, pathaoEnvironment } from "./contracts/pathao-provider.ts";
import { openDispatch, partOf } from "./dispatch.ts";
import { openHookDoor } from "./hook-door.ts";
import { wholeTaka } from "./parcels.ts";
import { expectBooksInOrder, openShop } from "./shop.ts";

const door = "kept-between-us-and-pathao-01";
export const pathaoDoor = `/v1/hooks/parcels/pathao/${door}`;
export const steadfast = { token: "kept-between-us-and-steadfast", door: "kept-between-us-and-steadfast-1" };
export const address = "House 12, Road 5, Mirpur 10, Dhaka";

/** A market whose courier tells it over real HTTP what becomes of its parcels. */
export async function openTellingCourier() {
  const hook = await openHookDoor(pathaoDoor);
  const simulator = await startPathaoSimulator({
    credentials: pathaoCredentials,
    settings: { webhook: hook.url },
  });
  const couriers = {
    ...pathaoEnvironment(simulator.origin),
    PATHAO_DOOR: door,
    ...{ STEADFAST_ORIGIN: "http://127.0.0.1:9", STEADFAST_API_KEY: "key", STEADFAST_SECRET_KEY: "secret" },
    ...{ STEADFAST_WEBHOOK_TOKEN: steadfast.token, STEADFAST_DOOR: steadfast.door },
  };
  const shop = await openShop({ couriers });
  hook.open(shop.world);
  const shopkeeper = await openDispatch(shop);
  const remote = courierRemote(simulator.origin);
  const { owner } = shop.world;
  /** A parcel at the courier's, for what is to be taken at its door; its number. */
  async function atCourier(placed: Placed): Promise<string> {
    const reference = `H-${placed.order.number}`.replaceAll(/[^A-Za-z0-9-]/g, "").slice(0, 30);
    // That it has been booked, he tells too.
    await remote.fault({ webhook: "never", reference });
    const asked = await shop.node.couriers.pathao?.book({
      reference,
      recipient: { name: "Rahima Khatun", phone: "01712345678", address, place: {} },
      ...{ collect: bdt(BigInt(wholeTaka(placed))), value: bdt(100_000n), grams: 700, pieces: 1 },
      ...{ contents: "Cotton sari", store: "1001", kind: "parcel" },
    });
    if (asked?.state !== "booked") throw new Error(`book answered ${JSON.stringify(asked)}`);
    return asked.consignment;
  }
  const handOver = async (placed: Placed, number: string, courier = "pathao") =>
    expect(
      (await shopkeeper.act(partOf(placed), "hand-over", { consignment: { courier, number } })).status,
    ).toBe(200);
  return {
    ...{ shop, shopkeeper, hook, remote, atCourier, handOver },
    async handedOver(): Promise<{ placed: Placed; number: string }> {
      const placed = await shopkeeper.packed();
      const number = await atCourier(placed);
      await handOver(placed, number);
      return { placed, number };
    },
    carried: () => carryNotices(shop.jobs),
    standing: async (placed: Placed) =>
      (
        await owner.query<Record<"part" | "parcel" | "cash", string | null> & { events: number }>(
          `select s.state as part, c.state as parcel, (select k.due_minor::text from courier_cash k where k.sub_order_id = s.id) as cash,
            (select count(*)::int from courier_event e where e.consignment_id = c.id) as events
           from sub_order s left join consignment c on c.sub_order_id = s.id where s.id = $1`,
          [partOf(placed)],
        )
      ).rows[0],
    notices: async () =>
      (
        await owner.query<{ state: string; sealed: string }>(
          "select state, body_sealed as sealed from courier_notice order by received_at",
        )
      ).rows,
    expectInOrder: () => expectBooksInOrder(shop),
    close: async () => {
      await shop.close();
      await hook.close();
      await simulator.close();
    },
  };
}
export type TellingCourier = Awaited<ReturnType<typeof openTellingCourier>>;
