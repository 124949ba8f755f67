import { postRemittances } from "@haat/api/jobs/post-remittances";
import { compareRows } from "@haat/api/jobs/compare-rows";
import { newId } from "@haat/core/ids";
import { flatTerms } from "./bookings.ts";
import { advancesOf } from "./courier-advances.ts";
import type { Happening } from "./courier-kinds.ts";
import { layouts, type Stating } from "./courier-layouts.ts";
import { onMoney } from "./courier-money.ts";
import { aCourierKey, courierEvent } from "./couriers.ts";
import { decided, onFile, stated } from "./courier-statements.ts";
import { anOrderAtDoor, bowl, cup, taka, type Way, whole } from "./doors.ts";
import { anExchangeAtDoor, type Door } from "./exchange-ways.ts";
import { aStaffSession } from "./market.ts";
import { anyPace } from "./refusals.ts";
import { onReceived } from "./held-ways.ts";
import { manned, openDesk, type RemittanceDesk } from "./remittance-desk.ts";
import { tell } from "./dispatch.ts";
import type { SentFile } from "./remittance-files.ts";
import { released } from "./remittances.ts";
import { notDelivered } from "./wrong-deliveries.ts";

type Filed = Readonly<{ id: string; sent: SentFile }>;
/** One courier carries all of it. */
export type Round = Readonly<{ courier: Stating; doors: readonly Door[]; files: Filed[] }>;
/** How an order is paid, or that it brings something as dear as what is given for it, or dearer. */
export type RoundWay = Way | "dearer" | "even";
export type Counting = RemittanceDesk & Readonly<{ keys: Readonly<Record<Stating, CourierKey>> }>;
type CourierKey = Awaited<ReturnType<typeof aCourierKey>>;
export const stating = Object.keys(layouts) as readonly Stating[];

/** Each of them carries for seventy taka, or half as much again for an exchange, and a buyer who paid ahead bears a way back; what is clean is released, and two decide of more than little. */
export async function openCounting(): Promise<Counting> {
  // As many come in a minute as otherwise in a day.
  const desk = await openDesk({ limits: anyPace });
  const { owner } = desk.world;
  const [one, other] = [
    await aStaffSession(desk.world, "finance"),
    await aStaffSession(desk.world, "finance"),
  ];
  const terms = JSON.stringify({ ...JSON.parse(flatTerms), exchangePercent: 150 });
  for (const courier of stating)
    await owner.query(
      `insert into courier_contract (id, courier, valid_from, terms, made_by, approved_by, approved_at)
       values ($1, $2, '2026-01-01', $3, $4, $5, now())`,
      [newId("courierContract", new Date()), courier, terms, one.userId, other.userId],
    );
  await owner.query(
    `insert into setting (id, name, value, valid_from) values ('set_ways_rows', 'remittance_alone_minor', '40000', now()),
      ('set_ways_file', 'remittance_file_alone_minor', '150000', now()),
      ('set_ways_back', 'return_bearer', '"buyer"', now())`,
  );
  for (const courier of stating) await released(desk.world, courier);
  const keyed = async (courier: Stating) =>
    [courier, courier === "pathao" ? desk.parcels.pathao : await aCourierKey(desk.world, courier)] as const;
  const keys = Object.fromEntries(await Promise.all(stating.map(keyed))) as Counting["keys"];
  return { ...desk, keys };
}

/** The same by people who have just signed in: many rounds outlive a session and the proof of whose it is. */
export async function signedInAnew({ parcels, keys }: Counting): Promise<Counting> {
  parcels.shop.world.clock.set(new Date());
  return { ...(await manned(parcels)), keys };
}

export async function aRound(
  { parcels }: Counting,
  { courier, ways }: Readonly<{ courier: Stating; ways: readonly RoundWay[] }>,
): Promise<Round> {
  const doors: Door[] = [];
  for (const way of ways)
    doors.push(
      way === "dearer" || way === "even"
        ? await anExchangeAtDoor(parcels, courier, way === "even")
        : await anOrderAtDoor(parcels, way, courier),
    );
  return { courier, doors, files: [] };
}

/** Tries it, and lets the worker go once over all that waits for him; what was answered, for much of it is refused at most times. */
export async function happen(counting: Counting, round: Round, it: Happening): Promise<string> {
  const answer = await tried(counting, round, it);
  if ("isAgreed" in it && it.isAgreed) await decided(counting, "agree");
  await worked(counting);
  return answer;
}

/** How many rows the worker has posted, or compared anew. */
export async function worked({ shop, world }: Counting): Promise<number> {
  const { rows } = await world.owner.query(
    "update remittance set post_lease_until = null where is_post_wanted returning id",
  );
  let posted = 0;
  for (const _ of rows) posted += await postRemittances(shop.jobs);
  return posted + (await compareRows(shop.jobs));
}

async function tried(counting: Counting, round: Round, it: Happening): Promise<string> {
  if (it.what === "stated") return stated(counting, round, it);
  if (it.what === "decided") return decided(counting, it.verdict);
  if (it.what === "paid ahead")
    return (await advancesOf(counting).ask(it.taka, { courier: round.courier })).code;
  if (it.what === "undone" || it.what === "ended" || it.what === "claimed missing")
    return onMoney(counting, round, it);
  if (it.what === "received") return onReceived(counting, round, it, () => worked(counting));
  if ("file" in it) return onFile(counting, round, it);
  const door = round.doors[it.of];
  if (!door) throw new Error("a round has three parcels");
  if (it.what === "not delivered") return notDelivered(counting, door);
  if (it.what === "said") return String(await told(counting, round, [door, it.kind]));
  if (it.what === "taken back") {
    const ids = door.swap ? await awaitedOf(counting, door) : door.lines;
    return String((await door.say("take-back", { lines: ids.map((id) => ({ id, whole: 0 })) })).status);
  }
  return it.what === "rest"
    ? restOf(counting, round, [door, it.end])
    : String(await sorted(counting, round, [door, it.kept]));
}

/** What a shop may have again of an exchange: the old piece once the new one was left, else the new one. */
async function awaitedOf({ world }: Counting, { partId, lines, swap }: Door): Promise<readonly string[]> {
  const { rows } = await world.owner.query("select from sub_order where id = $1 and state = 'delivered'", [
    partId,
  ]);
  return rows.length > 0 && swap ? [swap.line] : lines.slice(0, 1);
}

/** By its courier, now. */
const told = async (
  { shop, keys }: Counting,
  { courier }: Round,
  [door, kind]: readonly [Door, string],
): Promise<number> => (await tell(shop, keys[courier], courierEvent(door.number, kind))).status;

type Kept = readonly [cups: number, bowls: number];

async function sorted(
  counting: Counting,
  round: Round,
  [door, kept]: readonly [Door, Kept],
): Promise<number> {
  await told(counting, round, [door, "partly_delivered"]);
  const stayed = door.lines.map((id, index) => ({ id, stayed: kept[index] }));
  // What is exchanged stays whole, or comes back.
  const lines = door.swap ? stayed.slice(0, 1) : stayed;
  return (await door.say("door", { lines, collected: taka(costOf(door, kept)) })).status;
}

/** One cup stays, and the others are lost on their way back, or found again there. */
async function restOf(
  counting: Counting,
  round: Round,
  [door, end]: readonly [Door, "lost" | "found"],
): Promise<string> {
  const codes = [await sorted(counting, round, [door, [1, 0]]), await told(counting, round, [door, "lost"])];
  const ids = door.swap ? await awaitedOf(counting, door) : door.lines;
  const lines = ids.map((id) => ({ id, whole: 1 }));
  if (end === "found") codes.push((await door.say("take-back", { lines })).status);
  return codes.join();
}

/** What is to be taken for what stayed; at a door that was paid ahead by a wallet, less that. */
function costOf({ placed: { order }, swap }: Door, [cups, bowls]: readonly [number, number]): bigint {
  if (swap) return cups === 0 ? 0n : swap.due;
  if (cups + bowls === 0) return 0n;
  const ahead = order.method === "cod" ? 0n : BigInt(order.dueNow.minor);
  const cost = whole(BigInt(cups) * cup + BigInt(bowls) * bowl + BigInt(order.delivery.minor) - ahead);
  return cost > 0n ? cost : 0n;
}
