import { bdt } from "@haat/core/money";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CourierTraits } from "./courier-adapter.ts";
import { booked, type CourierBench } from "./courier-bench.ts";
import { askedIf } from "./wallet-provider.ts";

const long = 10 * 60_000;

/** Booking: a parcel that may exist is never booked again. */
export function courierBookingContract(
  name: string,
  open: () => Promise<CourierBench>,
  { capabilities, findsAs, statesAbsence, refused }: CourierTraits,
): void {
  describe(`${name} books parcels by the contract`, () => {
    let bench: CourierBench;
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(() => bench.close());
    const made = async (reference: string) => (await bench.remote.parcels(reference)).length;
    const find = (reference: string, agoMs = 0, isQueued = false) => {
      const now = bench.now();
      const askedAt = new Date(now.getTime() - agoMs);
      return bench.adapter.findBooking({ reference, now, askedAt, isQueued });
    };

    it("books what it was asked to, under our name and for our cash", async () => {
      const { parcel, consignment } = await booked(bench);
      const [kept, ...more] = await bench.remote.parcels(parcel.reference);
      expect(more).toEqual([]);
      expect(kept).toMatchObject({
        ...{ consignment, reference: parcel.reference },
        recipient: {
          name: parcel.recipient.name,
          phone: parcel.recipient.phone,
          address: parcel.recipient.address,
        },
        ...{ collectMinor: "125000", grams: expect.any(Number) },
      });
    });

    it("books a parcel that is paid for without any cash", async () => {
      const { parcel } = await booked(bench, { collect: bdt(0n) });
      expect((await bench.remote.parcels(parcel.reference))[0]?.collectMinor).toBe("0");
    });

    it.each([
      ["a poisha that no rider can take", { collect: bdt(125_050n) }],
      [
        "a phone that is none",
        { recipient: { name: "Rahima", phone: "0171234", address: "House 12, Road 5, Dhaka", place: {} } },
      ],
    ])("does not send a parcel with %s", async (_what, more) => {
      const parcel = bench.parcel(more);
      expect(await bench.adapter.book(parcel)).toMatchObject({ state: "rejected", code: "unfit" });
      expect(await made(parcel.reference)).toBe(0);
    });

    it("tells a refusal from a loss", async () => {
      if (refused === "refuse") await bench.remote.fault({ op: bench.ops.book, do: "refuse" });
      const parcel = bench.parcel(refused === "refuse" ? {} : refused);
      expect(await bench.adapter.book(parcel)).toMatchObject({ state: "rejected", code: expect.any(String) });
      expect(await made(parcel.reference)).toBe(0);
    });

    it.each(["drop", "torn", "html", "fail-after"])(
      "does not know a parcel whose answer was lost (%s), finds it by our name, and never books a second",
      async (fault) => {
        await bench.remote.fault({ op: bench.ops.book, do: fault });
        const parcel = bench.parcel();
        expect(await bench.adapter.book(parcel)).toEqual({ state: "unknown" });
        const found = await find(parcel.reference, long);
        expect(found.state).toBe(findsAs);
        const [kept, ...more] = await bench.remote.parcels(parcel.reference);
        expect(more).toEqual([]);
        const named = found.state === "booked" ? found.consignment : kept?.consignment;
        expect(named).toBe(kept?.consignment);
      },
    );

    it("calls silence unknown, and a parcel absent only where that is said and it can land no more", async () => {
      await bench.remote.fault({ op: bench.ops.book, do: "silent" });
      const parcel = bench.parcel();
      expect(await bench.adapter.book(parcel)).toEqual({ state: "unknown" });
      const early = await find(parcel.reference);
      expect(["unknown", "by_hand"]).toContain(early.state);
      const late = await find(parcel.reference, long);
      expect(late.state).toBe(statesAbsence ? "absent" : early.state);
      expect(await made(parcel.reference)).toBe(0);
    });

    askedIf(capabilities.findsByReference)(
      "does not believe a lost answer to a question either",
      async () => {
        const { parcel } = await booked(bench);
        for (const fault of ["drop", "torn", "html", "fail-before"]) {
          await bench.remote.fault({ op: bench.ops.find, do: fault });
          expect((await find(parcel.reference, long)).state, fault).toBe("unknown");
        }
      },
    );

    describe("many at once", () => {
      const two = () => [bench.parcel(), bench.parcel()];

      it("are each answered, also the one that does not fit", async () => {
        const parcels = two();
        const wrong = bench.parcel({ collect: bdt(50n) });
        const answers = await bench.adapter.bookMany([...parcels, wrong]);
        expect([...answers.keys()].toSorted()).toEqual(
          [...parcels, wrong].map(({ reference }) => reference).toSorted(),
        );
        expect(answers.get(wrong.reference)).toMatchObject({ state: "rejected", code: "unfit" });
        for (const { reference } of parcels) {
          const isTold = capabilities.bulk.most === 1 || capabilities.bulk.tellsIds;
          expect(answers.get(reference)?.state).toBe(isTold ? "booked" : "unknown");
          expect(await made(reference)).toBe(1);
          const later = await find(reference);
          expect([findsAs, "booked", "exists"]).toContain(later.state);
        }
      });

      askedIf(capabilities.bulk.most > 1)(
        "are all unknown when the answer is lost, and each is there once",
        async () => {
          await bench.remote.fault({ op: bench.ops.bookMany, do: "drop" });
          const parcels = two();
          const answers = await bench.adapter.bookMany(parcels);
          for (const { reference } of parcels) {
            expect(answers.get(reference)).toEqual({ state: "unknown" });
            expect((await find(reference, long)).state).toBe(findsAs);
            expect(await made(reference)).toBe(1);
          }
        },
      );
    });
  });
}
