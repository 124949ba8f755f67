import { afterAll, beforeAll, expect, test } from "vitest";
import { postRemittances } from "@haat/api/jobs/post-remittances";
import { type Counting, openCounting } from "../courier-ways.ts";
import { written } from "../remittance-desk.ts";
import { remittanceDesk } from "../remittance-files.ts";
import { aFreshOne } from "../staff.ts";
import { boundariesOf, deathsOf } from "./deaths.ts";
import { type Figures, movedInBooks } from "./figures.ts";
import { walk } from "./walk.ts";

let counting: Counting;
beforeAll(async () => {
  counting = await openCounting();
  await counting.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ('set_crash_file', 'remittance_file_alone_minor', '100000000', now())",
  );
}, 300_000);
afterAll(() => counting.shop.close());

/** How far people have brought it before the worker who dies. */
const stages = ["sent", "begun", "ordered"] as const;
type Stage = (typeof stages)[number];
let files = 0;

/** Three rows as they should be, one of them of a parcel that was paid before; one that lacks cash; and one of nobody's. */
async function aStatement() {
  const { parcels, shop, delivered } = counting;
  const { world } = shop;
  // The long form outlives a session.
  world.clock.set(new Date());
  const by = await aFreshOne(world, "support_2");
  const desk = remittanceDesk(shop, by);
  const [one, other, short] = [await delivered(), await delivered(), await delivered()];
  const paid = parcels.fresh();
  await parcels.prepaid(paid);
  expect(await parcels.said(paid, "delivered")).toBe(200);
  const rows = [one, other].map(({ number, taka }) => ({ number, collected: taka, fee: 70 }));
  const odd = { number: short.number, collected: short.taka - 30, fee: 70 };
  files += 1;
  const file = written([...rows, { number: paid, fee: 70 }, odd, { number: `NO${files}`, collected: 90 }]);
  const sent = { courier: "pathao" as const, reference: `crash ${files}`, file };
  const periodEnd = new Date(Date.now() + 60_000).toISOString();
  const id = await desk.send({ ...sent, periodEnd });

  /** Whatever of a person's part has not been done yet. */
  async function people(until: Stage): Promise<void> {
    if (until === "sent") return;
    await desk.work();
    const begun = await desk.call("POST", id, "/matching");
    expect([202, 409]).toContain(begun.status);
    if (until === "begun") return;
    await desk.work();
    const accept = { act: "accept", short: "claim", odd: "accept", reason: "seen in his receipt" };
    for (const line of [5, 6]) {
      const { code } = await desk.call("POST", id, `/rows/${line}/acts`, accept);
      expect(["", "remittance.row_wrong_state"]).toContain(code);
    }
    const { code } = await desk.call("POST", id, "/posting", { reason: "looked through" });
    expect(["", "remittance.wrong_state"]).toContain(code);
  }
  return { id, desk, people };
}

/** As soon as the leases of the dead are over; they are over within a minute. */
async function anotherWorker(): Promise<void> {
  const { owner } = counting.world;
  for (const [table, lease] of [
    ["remittance_file", "lease_until"],
    ["remittance", "post_lease_until"],
  ] as const) {
    const { rows } = await owner.query<{ seconds: number }>(
      `update ${table} set ${lease} = now() where ${lease} > now() and ${lease} < now() + interval '5 minutes'
       returning extract(epoch from old.${lease} - now())::float as seconds`,
    );
    expect(Math.max(0, ...rows.map(({ seconds }) => seconds))).toBeLessThan(60);
  }
}

async function finish({ id, desk, people }: Awaited<ReturnType<typeof aStatement>>): Promise<void> {
  await people("ordered");
  await counting.posted();
  const { remittance, posting } = await desk.report(id);
  expect([remittance.state, posting]).toMatchObject(["matched", { state: "posted", posted: { count: 5 } }]);
  await counting.parcels.expectInOrder();
}

async function inPeace(stage: Stage): Promise<Figures> {
  const statement = await aStatement();
  await statement.people(stage);
  const moved = await movedInBooks(counting.shop, () => finish(statement));
  expect(moved).toMatchObject({ "rows posted": 5, "journals J7": 3, "journals J7b": 1, claims: 1 });
  return moved;
}

const fewest: Readonly<Record<Stage, number>> = { sent: 5, begun: 10, ordered: 40 };

test.each(stages)(
  "a worker killed at any point over a courier's statement that is %s posts nothing twice and loses nothing",
  { timeout: 1_800_000 },
  async (stage) => {
    const calm = await inPeace(stage);
    const prepared = async () => {
      const statement = await aStatement();
      await statement.people(stage);
      return statement;
    };
    const walkTo = (dieAt: number) => walk(counting.shop, { what: "job", dieAt, job: "remittances" });
    const boundaries = await boundariesOf(`statement ${stage}`, fewest[stage], async () => {
      await prepared();
      return walkTo(0);
    });
    for (const dieAt of deathsOf(`statement ${stage}`, boundaries, 2)) {
      const statement = await prepared();
      const moved = await movedInBooks(counting.shop, async () => {
        expect((await walkTo(dieAt)).killed).toBe(true);
        await anotherWorker();
        await finish(statement);
      });
      expect(moved, `boundary ${dieAt} of ${boundaries}`).toEqual(calm);
    }
  },
);

test("two workers over one statement post each of its rows once, and how far it is is shown", async () => {
  const { shop, world } = counting;
  const calm = await inPeace("ordered");
  const statement = await aStatement();
  await statement.people("ordered");
  const { id, desk } = statement;
  expect((await desk.report(id)).posting).toMatchObject({ state: "posting", posted: { count: 0 } });
  const holder = await world.owner.connect();
  await holder.query("begin");
  const moved = await movedInBooks(shop, async () => {
    await holder.query(
      "select from orders where id in (select c.order_id from remittance_row r join consignment c on c.id = r.consignment_id where r.remittance_id = $1) for update",
      [id],
    );
    const waiting = async (): Promise<number> =>
      (
        await world.owner.query(
          "select distinct l.pid from pg_locks l join pg_stat_activity a using (pid) where a.datname = current_database() and not l.granted",
        )
      ).rows.length;
    const first = postRemittances(shop.jobs);
    await expect.poll(waiting, { timeout: 30_000 }).toBe(1);
    // So late that nobody takes the first for alive.
    await world.owner.query("update remittance set post_lease_until = now() where id = $1", [id]);
    const second = postRemittances(shop.jobs);
    await expect.poll(waiting, { timeout: 30_000 }).toBe(2);
    await holder.query("rollback");
    expect((await first) + (await second)).toBe(5);
    await finish(statement);
  }).finally(() => holder.release(true));
  expect(moved).toEqual(calm);
}, 300_000);
