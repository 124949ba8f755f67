import { bdt } from "@haat/core/money";
import type { CourierCapabilities, ParcelToBook } from "@haat/couriers/port";
import type { Report } from "@haat/couriers/report";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { booked, type CourierBench, phone } from "./courier-bench.ts";
import { courierBookingContract } from "./courier-bookings.ts";
import { courierNoticeContract } from "./courier-notices.ts";
import { listed } from "./listed-places.ts";
import { askedIf } from "./wallet-provider.ts";

export type CourierTraits = Readonly<{
  courier: string;
  capabilities: CourierCapabilities;
  /** What a lost booking turns out to be when it is asked for by our name. */
  findsAs: "booked" | "exists" | "by_hand" | "unknown";
  /** Whether it states that there is no such parcel. */
  statesAbsence: boolean;
  /** What it tells of each act, by a message; those it has no word for are not here. */
  tells: Readonly<Partial<Record<"pick" | "hub" | "out" | "deliver" | "return", Report["says"]>>>;
  /** Whether a message of a partial delivery tells what was taken, at once. */
  tellsCash: boolean;
  /** Whether its messages and answers name a time. */
  tellsTime: boolean;
  /** What the courier says of a delivered parcel when it is asked; null: it cannot be asked. */
  tracked: Report["says"] | null;
  /** One that this courier itself refuses. */
  refused: Partial<ParcelToBook> | "refuse";
}>;

/** Every courier runs exactly this. A courier's own file holds only what is peculiar to it. */
export function courierContract(
  name: string,
  open: () => Promise<CourierBench>,
  traits: CourierTraits,
): void {
  courierBookingContract(name, open, traits);
  courierNoticeContract(name, open, traits);
  describe(`${name} keeps the courier contract`, () => {
    let bench: CourierBench;
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(() => bench.close());
    const { capabilities } = traits;

    it("says of itself what it can", () => {
      expect(bench.adapter.courier).toBe(traits.courier);
      expect(bench.adapter.capabilities).toEqual(capabilities);
    });

    describe("when it is asked where a parcel is", () => {
      askedIf(traits.tracked !== null)("says so, again and again as one event", async () => {
        const { parcel, consignment } = await booked(bench);
        await bench.remote.act(consignment, "pick", { deliver: false });
        await bench.remote.act(consignment, "deliver", { deliver: false });
        const named = { consignment, reference: parcel.reference };
        const once = await bench.adapter.track(named);
        expect(once).toMatchObject({ state: "told" });
        expect(await bench.adapter.track(named)).toEqual(once);
        const reports = once.state === "told" ? once.reports : [];
        expect(reports.map(({ says }) => says)).toContain(traits.tracked);
        for (const { collected, ...report } of reports) {
          expect([null, parcel.collect.minor]).toContain(collected?.minor ?? null);
          expect([report.consignment, report.reference]).toSatisfy((names: unknown[]) =>
            names.some((each) => each === consignment || each === parcel.reference),
          );
        }
      });

      askedIf(traits.tracked === null && !capabilities.tracks)("leaves it to people", async () => {
        expect(await bench.adapter.track({ consignment: "X1", reference: "H-1" })).toEqual({
          state: "by_hand",
        });
      });

      askedIf(capabilities.tracks)("calls silence unknown, and no parcel lost", async () => {
        const { parcel, consignment } = await booked(bench);
        for (const fault of ["drop", "torn", "html", "fail-before"]) {
          await bench.remote.fault({ op: bench.ops.track, do: fault });
          const named = { consignment, reference: parcel.reference };
          expect(await bench.adapter.track(named), fault).toEqual({ state: "unknown" });
        }
      });
    });

    describe("when a parcel shall stop", () => {
      askedIf(capabilities.cancels === "by_hand")("leaves it to people", async () => {
        const { parcel, consignment } = await booked(bench);
        const order = { consignment, reference: parcel.reference, reason: "the buyer changed his mind" };
        expect(await bench.adapter.cancel(order)).toEqual({ state: "by_hand" });
      });

      askedIf(capabilities.cancels !== "by_hand")(
        "asks the courier, and is told whether it did",
        async () => {
          const { parcel, consignment } = await booked(bench);
          const order = { consignment, reference: parcel.reference, reason: "the buyer changed his mind" };
          const state = capabilities.cancels === "api" ? "cancelled" : "asked";
          expect(await bench.adapter.cancel(order)).toEqual({ state });
        },
      );
    });

    askedIf(capabilities.quotes)("tells the price before a parcel is booked", async () => {
      const { collect, grams, kind, store, recipient } = bench.parcel();
      const quoted = await bench.adapter.quote({ collect, grams, kind, store, place: recipient.place });
      expect(quoted).toMatchObject({ state: "quoted", delivery: { currency: "BDT" } });
      if (quoted.state === "quoted") expect(quoted.delivery.minor).toBeGreaterThan(0n);
    });

    askedIf(!capabilities.quotes)("has no price to tell", async () => {
      const priced = { collect: bdt(0n), grams: 500, kind: "parcel", store: "1", place: {} } as const;
      expect(await bench.adapter.quote(priced)).toEqual({ state: "by_hand" });
    });

    it("says where it brings and fetches only where it says that it does", async () => {
      const rows = await listed(bench.adapter.listPlaces());
      for (const told of ["delivers", "fetches"] as const)
        expect(rows.some((row) => row[told] !== null)).toBe(capabilities.tellsService !== null);
    });

    askedIf(!capabilities.scores)("has nothing to say of a person", async () => {
      expect(await bench.adapter.score(phone)).toEqual({ state: "by_hand" });
    });

    askedIf(capabilities.states !== "lines")("lists no payments", async () => {
      expect(await bench.adapter.listPayments(null)).toEqual({ state: "by_hand" });
      expect(await bench.adapter.readPayment("1")).toEqual({ state: "by_hand" });
    });

    it("keeps of its calls what support may read: no key, no whole phone", async () => {
      await booked(bench);
      const kept = JSON.stringify(bench.exchanges);
      expect(bench.exchanges.map(({ courier }) => courier)).toContain(traits.courier);
      expect(kept).not.toContain(phone);
      expect(kept).not.toMatch(/hunter2/);
    });
  });
}
