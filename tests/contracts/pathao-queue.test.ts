import { expect, it, onTestFinished } from "vitest";
import { openPathao } from "./pathao-provider.ts";

it("what its bulk call has taken may become a parcel hours later, and is absent only after a day", async () => {
  const bench = await openPathao({}, { bulkAfterS: 6 * 3600 });
  onTestFinished(() => bench.close());
  const parcels = [bench.parcel(), bench.parcel()];
  const [{ reference } = { reference: "" }] = parcels;
  const answers = await bench.adapter.bookMany(parcels);
  expect(answers.get(reference)).toEqual({ state: "unknown" });
  expect(await bench.remote.parcels()).toEqual([]);
  const asked = (hours: number) => {
    const now = new Date(bench.now().getTime() + hours * 3_600_000);
    return bench.adapter.findBooking({ reference, now, askedAt: bench.now(), isQueued: true });
  };
  expect(await asked(1)).toEqual({ state: "unknown" });
  expect(await asked(23)).toEqual({ state: "unknown" });
  expect(await asked(25)).toEqual({ state: "absent" });
  await bench.remote.advance("7h");
  expect(await asked(25)).toMatchObject({ state: "booked" });
});
