import { afterEach, beforeEach, expect, it } from "vitest";
import type { CourierTraits } from "./courier-adapter.ts";
import { booked, type CourierBench, reportsOf } from "./courier-bench.ts";
import { askedIf, describedIf } from "./wallet-provider.ts";

/** What a courier tells our hook by itself. */
export function courierNoticeContract(
  name: string,
  open: () => Promise<CourierBench>,
  { capabilities, courier, tells, tellsCash, tellsTime }: CourierTraits,
): void {
  describedIf(capabilities.webhook !== "none")(`${name} tells our hook by the contract`, () => {
    let bench: CourierBench;
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(() => bench.close());

    const said = (consignment: string) =>
      reportsOf(bench).filter((report) => report.consignment === consignment && report.word !== "");
    const acts = Object.keys(tells) as (keyof typeof tells)[];

    it("says in its words where a parcel is, and each means one thing", async () => {
      const { parcel, consignment } = await booked(bench);
      for (const act of acts) {
        const before = reportsOf(bench).length;
        const { heard } = await bench.remote.act(consignment, act);
        expect(
          heard.map(({ status }) => status),
          act,
        ).toSatisfy((all: number[]) => all.every((one) => one < 300));
        const fresh = reportsOf(bench).slice(before);
        expect(
          fresh.map(({ says }) => says),
          act,
        ).toContain(tells[act]);
        for (const report of fresh) {
          expect(report).toMatchObject({ courier, consignment });
          expect([parcel.reference, null]).toContain(report.reference);
        }
      }
    });

    askedIf(tellsTime)("names the moment on Dhaka's clock", async () => {
      const { consignment } = await booked(bench);
      const { events } = await bench.remote.act(consignment, acts[0] ?? "pick");
      const told = said(consignment).at(-1)?.at?.getTime() ?? 0;
      expect(Math.abs(told - (events.at(-1)?.at ?? 0))).toBeLessThan(1000);
    });

    it("tells of cash only what was taken, never what the parcel was worth", async () => {
      const { consignment } = await booked(bench);
      await bench.remote.act(consignment, "pick");
      await bench.remote.act(consignment, "partial", { amount: "350.00" });
      const cash = said(consignment).map(({ collected }) => collected?.minor ?? null);
      expect(cash.filter((minor) => minor !== null && minor !== 35_000n)).toEqual([]);
      expect(cash.includes(35_000n)).toBe(tellsCash);
      const partial = said(consignment).filter(({ says }) => says === "partly_delivered");
      expect(partial.length).toBeGreaterThan(0);
    });

    it("is not believed with a proof that is none, and nothing is read of such a message", async () => {
      const { consignment } = await booked(bench);
      await bench.remote.fault({ webhook: "forged", reference: consignment });
      const { heard } = await bench.remote.act(consignment, "deliver");
      expect(heard.map(({ status }) => status)).toEqual(heard.map(() => 401));
      expect(heard.length).toBeGreaterThan(0);
      expect(said(consignment).map(({ says }) => says)).not.toContain(tells.deliver);
    });

    it("is the same event when it comes again, and another when anything in it is", async () => {
      const { consignment } = await booked(bench);
      await bench.remote.fault({ webhook: "twice", reference: consignment });
      await bench.remote.act(consignment, "deliver");
      const delivered = said(consignment).filter(({ says }) => says === "delivered" || says === "unknown");
      expect(delivered.length).toBeGreaterThan(1);
      expect(new Set(delivered.map(({ key }) => key)).size).toBe(delivered.length / 2);
    });

    it("may come out of order: each report says by itself what it means", async () => {
      const { consignment } = await booked(bench);
      const [first = "pick", second = "deliver"] = acts;
      await bench.remote.fault({ webhook: "reorder", reference: consignment });
      await bench.remote.act(consignment, first);
      await bench.remote.act(consignment, second);
      const says = said(consignment).map((report) => report.says);
      expect(says.indexOf(tells[second] ?? "noted")).toBeLessThan(says.lastIndexOf(tells[first] ?? "noted"));
    });

    it("keeps a word that nobody knows, and makes no money of it", async () => {
      const { consignment } = await booked(bench);
      await bench.remote.fault({ webhook: "unknown-word", reference: consignment });
      await bench.remote.act(consignment, "deliver");
      const strange = said(consignment).find(({ says }) => says === "unknown");
      expect(strange).toMatchObject({ says: "unknown", word: expect.stringMatching(/\S/) });
    });

    it("is told that a torn message was not understood", async () => {
      const { consignment } = await booked(bench);
      await bench.remote.fault({ webhook: "garbage", reference: consignment });
      await bench.remote.act(consignment, "deliver");
      const torn = bench.heard.filter(({ state }) => state === "unreadable" || state === "refused");
      expect(torn.length).toBeGreaterThan(0);
      expect(said(consignment).map(({ says }) => says)).not.toContain("delivered");
    });

    it("may leave out our name: the courier's own is enough", async () => {
      const { consignment } = await booked(bench);
      await bench.remote.fault({ webhook: "nameless", reference: consignment });
      await bench.remote.act(consignment, "deliver");
      const nameless = said(consignment).find(({ reference }) => reference === null);
      expect(nameless).toMatchObject({ consignment, says: tells.deliver });
    });
  });
}
