import { carryBookings } from "@haat/api/jobs/carry-bookings";
import { carryNotices } from "@haat/api/jobs/carry-notices";
import type { BookedParts } from "@haat/contract/booking";
import type { Courier } from "@haat/core/couriers";
import { parcelToBook } from "@haat/api/services/couriers/parcel-to-book";
import { newId } from "@haat/core/ids";
import { takeToSend, unsentBookings } from "@haat/db/queries/couriers/booking-work";
import { type CourierRemote, courierRemote } from "@haat/simulators/kit/parcels/remote";
import type { PathaoSettings } from "@haat/simulators/pathao/options";
import { startPaperflySimulator } from "@haat/simulators/paperfly/start";
import { startPathaoSimulator } from "@haat/simulators/pathao/start";
import { startSteadfastSimulator } from "@haat/simulators/steadfast/start";
import { expect } from "vitest";
import { keyed, type Placed } from "./buying.ts";
import { paperflyCredentials, paperflyEnvironment } from "./contracts/paperfly-provider.ts";
import { pathaoCredentials, pathaoEnvironment } from "./contracts/pathao-provider.ts";
import { steadfastCredentials, steadfastEnvironment } from "./contracts/steadfast-provider.ts";
import { openDispatch, partOf } from "./dispatch.ts";
import { openHookDoor } from "./hook-door.ts";
import { aStaffSession } from "./market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "./shop.ts";

const door = "kept-between-us-and-pathao-01";
export const bookingDoor = `/v1/hooks/parcels/pathao/${door}`;

const flat = [{ mostGrams: 100_000, feeMinor: 7_000 }];
const none = { inside: 0, sub: 0, outside: 0 };
/** Seventy taka everywhere, and nothing for the cash. */
export const flatTerms = JSON.stringify({
  ...{ delivery: { inside: flat, sub: flat, outside: flat }, extraPerKgMinor: none, codBps: none },
  ...{ codRounding: "poisha", returnPercent: 50, partialPercent: 100, exchangePercent: 100 },
  ...{ toleranceMinor: 100, charges: [], payoutDays: 7 },
});

/** A courier takes this shop's parcels: agreed by two of finance, and known to him by this name. */
export async function openCourierTo({ world }: TestShop, vendorId: string, courier: Courier): Promise<void> {
  const [one, other] = [await aStaffSession(world, "finance"), await aStaffSession(world, "finance")];
  await world.owner.query(
    `insert into courier_contract (id, courier, vendor_id, valid_from, terms, made_by, approved_by, approved_at)
     values ($1, $2, $3, '2026-01-01', $4, $5, $6, now())`,
    [newId("courierContract", new Date()), courier, vendorId, flatTerms, one.userId, other.userId],
  );
  await world.owner.query(
    "insert into courier_store (vendor_id, courier, store, set_by) values ($1, $2, '1001', $3)",
    [vendorId, courier, one.userId],
  );
}

type Booked = BookedParts["items"][number];

/** A shop that books with couriers who are behind real HTTP, both ways. */
export async function openBookings(
  settings: Partial<PathaoSettings> = {},
  more: Record<string, string> = {},
) {
  const hook = await openHookDoor(bookingDoor);
  const pathao = await startPathaoSimulator({
    ...{ credentials: pathaoCredentials, settings: { ...settings, webhook: hook.url } },
  });
  const steadfast = await startSteadfastSimulator({ credentials: steadfastCredentials });
  const paperfly = await startPaperflySimulator({ credentials: paperflyCredentials });
  const couriers = {
    ...paperflyEnvironment(paperfly.origin),
    ...pathaoEnvironment(pathao.origin),
    ...{ PATHAO_DOOR: door, PATHAO_TIMEOUT_MS: "800", STEADFAST_TIMEOUT_MS: "800" },
    ...steadfastEnvironment(steadfast.origin),
    STEADFAST_WEBHOOK_TOKEN: steadfastCredentials.webhookToken,
    ...more,
  };
  const shop = await openShop({ couriers });
  hook.open(shop.world);
  const shopkeeper = await openDispatch(shop);
  const { owner } = shop.world;
  for (const courier of ["pathao", "steadfast", "paperfly"] as const)
    await openCourierTo(shop, shopkeeper.vendorId, courier);
  const remotes = {
    ...{ pathao: courierRemote(pathao.origin), steadfast: courierRemote(steadfast.origin) },
    paperfly: courierRemote(paperfly.origin),
  };
  const ask = (courier: Courier, parts: readonly string[], headers = keyed(shopkeeper.owner.headers)) =>
    shop.world.fetch("/v1/vendor/bookings", { headers, body: { courier, parts } });
  const rowOf = async (placed: Placed) => {
    const { rows } = await owner.query<{
      reference: string;
      state: string;
      number: string | null;
      parcel: string | null;
      part: string;
      code: string | null;
      cancel: string | null;
      isSeen: boolean;
      isByHand: boolean;
    }>(
      `select b.reference, b.state, c.number, c.state as parcel, s.state as part, b.code, b.cancel_state as cancel, b.seen_at is not null as "isSeen",
        b.by_hand_at is not null as "isByHand"
       from parcel_booking b join sub_order s on s.id = b.sub_order_id left join consignment c on c.id = b.consignment_id
       where b.sub_order_id = $1 order by b.asked_at desc, b.id desc limit 1`,
      [partOf(placed)],
    );
    const [row] = rows;
    if (!row) throw new Error("nothing was asked for");
    return row;
  };
  return {
    ...{ shop, shopkeeper, hook, remotes, ask, rowOf },
    async booked(placed: Placed, courier: Courier = "pathao"): Promise<Booked> {
      const reply = await ask(courier, [partOf(placed)]);
      if (reply.status !== 200) throw new Error(`booking answered ${reply.status}: ${await reply.text()}`);
      const [item] = ((await reply.json()) as BookedParts).items;
      if (!item) throw new Error("nothing was answered");
      return item;
    },
    /** The job turns to everything that waits, whenever it would be due. */
    async later(): Promise<void> {
      await owner.query(
        "update parcel_booking set look_at = now() where look_at is not null and (state in ('asked','unknown') or cancel_state = 'wanted')",
      );
      await carryBookings(shop.jobs);
    },
    /** Whoever sent it died before he could write down what came of it, minutes ago; its courier has it, or never heard of it. */
    async died(placed: Placed, isHeard: boolean): Promise<void> {
      const { rows } = await owner.query<{ id: string }>(
        "select id from parcel_booking where sub_order_id = $1 and state = 'asked'",
        [partOf(placed)],
      );
      const ids = rows.map(({ id }) => id);
      const [unsent] = await unsentBookings(shop.node.books, ids);
      expect(await takeToSend(shop.node.books, { ids, isQueued: false })).toEqual(ids);
      if (unsent && isHeard)
        expect(
          await shop.node.couriers[unsent.courier]?.book(await parcelToBook(shop.node.sealer, unsent, {})),
        ).toMatchObject({ state: "booked" });
      await owner.query("alter table parcel_booking disable trigger parcel_booking_kept");
      await owner.query(
        "update parcel_booking set sent_at = now() - interval '20 minutes' where id = $1",
        ids,
      );
      await owner.query("alter table parcel_booking enable trigger parcel_booking_kept");
    },
    carried: () => carryNotices(shop.jobs),
    /** How many parcels the courier has of one order. */
    async parcelsOf(remote: CourierRemote, placed: Placed): Promise<number> {
      const parcels = await remote.parcels();
      return parcels.filter(({ reference }) => reference?.startsWith(`${placed.order.number}-`)).length;
    },
    expectInOrder: () => expectBooksInOrder(shop),
    close: async () => {
      await shop.close();
      await hook.close();
      await pathao.close();
      await steadfast.close();
      await paperfly.close();
    },
  };
}
export type Bookings = Awaited<ReturnType<typeof openBookings>>;
