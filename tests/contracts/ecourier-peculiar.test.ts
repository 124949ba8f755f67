import { bdt } from "@haat/core/money";
import { expect, it, onTestFinished } from "vitest";
import { address, booked, phone } from "./courier-bench.ts";
import { baridhara, openEcourier } from "./ecourier-provider.ts";
import { listed } from "./listed-places.ts";

async function open(...how: Parameters<typeof openEcourier>) {
  const bench = await openEcourier(...how);
  onTestFinished(bench.close);
  return bench;
}
const to = (place: object) => ({ recipient: { name: "Rahima Khatun", phone, address, place } });

it("every call is a POST, with three headers, and pays at the door by cash", async () => {
  const { adapter, remote, parcel, exchanges } = await open();
  const wish = parcel({ grams: 400, pieces: 3, instruction: "Ring twice" });
  const answer = await adapter.book(wish);
  expect(answer).toMatchObject({ state: "booked", consignment: expect.stringMatching(/^ECR\d{14}$/) });
  await adapter.track({ consignment: null, reference: wish.reference });
  const lines = await remote.journal();
  expect(lines.map(({ path }) => path)).toEqual(["/api/order-place", "/api/track"]);
  expect(lines[0]?.request).toMatchObject({
    ...{
      recipient_city: "Dhaka",
      recipient_thana: "Gulshan",
      recipient_area: "Baridhara",
      recipient_zip: "1212",
    },
    ...{ package_code: "#2443", product_price: "1250", payment_method: "COD", actual_product_price: "1180" },
    ...{ product_id: wish.reference, number_of_item: 3, comments: "Ring twice", pick_hub: "18488" },
  });
  expect(exchanges).toHaveLength(2);
});

it("one who resells books by another call, under the shop's name", async () => {
  const { adapter, remote, parcel } = await open({ ECOURIER_ORDER_CALL: "order-place-reseller" });
  expect(await adapter.book(parcel({ store: "Haat" }))).toMatchObject({ state: "booked" });
  expect(await remote.journal("book")).toMatchObject([
    { path: "/api/order-place-reseller", request: { ep_name: "Haat" } },
  ]);
});

it("a parcel without its places, or for which the contract has no package, is not sent", async () => {
  const { adapter, remote, parcel } = await open();
  const { area, ...half } = baridhara;
  expect(area.name).toBe("Baridhara");
  expect(await adapter.book(parcel(to(half)))).toEqual({
    state: "rejected",
    code: "unfit",
    field: "place.area",
  });
  expect(await adapter.book(parcel({ grams: 2001 }))).toMatchObject({ code: "unfit", field: "grams" });
  const heavy = parcel({ grams: 1500 });
  expect(await adapter.book(heavy)).toMatchObject({ state: "booked" });
  expect(await remote.journal("book")).toMatchObject([{ request: { package_code: "#2465" } }]);
});

it("a refusal inside a 200 is one, in its words", async () => {
  const { adapter, parcel } = await open();
  expect(await adapter.book(parcel(to({ ...baridhara, thana: { name: "Gulsan" } })))).toEqual({
    ...{ state: "rejected", code: "response_422" },
    said: "The recipient_thana field is invalid.; Failed",
  });
});

it("its words are kept with their times and mean nothing, however its lines are laid", async () => {
  for (const lines of ["word-time", "time-word", "object"] as const) {
    const bench = await open({}, { lines });
    const { consignment, parcel } = await booked(bench);
    for (const act of ["pick", "deliver"] as const) await bench.remote.act(consignment, act);
    const told = await bench.adapter.track({ consignment, reference: parcel.reference });
    expect(told).toMatchObject({
      state: "told",
      reports: ["Order placed", "Collected by agent", "Handed over"].map((word) => ({
        ...{ word, says: "unknown", consignment, reference: parcel.reference, collected: null },
        at: expect.any(Date),
      })),
    });
  }
});

it("two parcels under one name of ours are nobody's to choose between", async () => {
  const { adapter, parcel, now } = await open();
  const wish = parcel();
  await adapter.book(wish);
  await adapter.book(wish);
  const question = { reference: wish.reference, askedAt: now(), now: now(), isQueued: false };
  expect(await adapter.findBooking(question)).toEqual({ state: "unknown" });
});

it("is stopped by its own number, with a reason cut to what it takes, until it is on its way", async () => {
  const bench = await open();
  const [one, other] = [await booked(bench), await booked(bench)];
  const order = ({ consignment, parcel }: typeof one) => ({
    ...{ consignment, reference: parcel.reference, reason: "x".repeat(300) },
  });
  expect(await bench.adapter.cancel(order(one))).toEqual({ state: "cancelled" });
  await bench.remote.act(other.consignment, "pick");
  expect(await bench.adapter.cancel(order(other))).toEqual({ state: "refused", code: "not_granted" });
  expect(await bench.adapter.cancel({ ...order(one), consignment: null })).toEqual({ state: "by_hand" });
});

it("a buyer of whom it says nothing has no record, and one of whom it warns is told in its words", async () => {
  const { adapter, remote } = await open();
  for (const unknown of ["01700000912", "01712345678"])
    expect(await adapter.score(unknown)).toEqual({ state: "no_data" });
  expect(await adapter.score("01700000911")).toEqual({
    ...{ state: "told", percent: null, parcels: null },
    reasons: ["Warning!", "This customer has a risky delivery history."],
  });
  await remote.fault({ op: "score", do: "html" });
  expect(await adapter.score("01700000911")).toEqual({ state: "unknown" });
  await remote.expireTokens();
  expect(await adapter.score("01700000911")).toEqual({ state: "unknown" });
});

it("the price is that of the package by which the parcel would go", async () => {
  const { adapter, parcel } = await open();
  const { recipient, ...wish } = parcel();
  const priced = { ...wish, place: recipient.place };
  expect(await adapter.quote(priced)).toEqual({ state: "quoted", delivery: bdt(7000n), cod: null });
  const far = { ...recipient.place, district: { name: "Tangail" } };
  expect(await adapter.quote({ ...priced, place: far })).toMatchObject({ delivery: bdt(18_000n) });
  expect(await adapter.quote({ ...priced, grams: 9000 })).toEqual({ state: "refused", code: "unfit" });
});

it("its places are asked for level by level, and a page in between is not the end of them", async () => {
  const { adapter, remote } = await open();
  const places = await listed(adapter.listPlaces());
  expect(places[0]).toMatchObject({ level: "district", id: "Dhaka", parent: null });
  expect(places).toContainEqual(
    expect.objectContaining({
      ...{ level: "area", id: "Dhaka/Gulshan/1212/Baridhara", name: "Baridhara" },
      ...{ parent: "Dhaka/Gulshan", postCode: "1212" },
    }),
  );
  const seen = new Set<string | null>([null, ...places.map(({ id }) => id)]);
  expect(places.every(({ parent }) => seen.has(parent))).toBe(true);
  expect(seen.size).toBe(places.length + 1);
  await remote.fault({ op: "places", do: "html" });
  await expect(listed(adapter.listPlaces())).rejects.toThrow("eCourier did not list /city-list");
});

it("an answer about another parcel is no answer about ours", async () => {
  const bench = await open();
  const [one, other] = [await booked(bench), await booked(bench)];
  await bench.remote.act(other.consignment, "pick");
  await bench.remote.fault({ op: "track", do: "of-another" });
  const named = { consignment: one.consignment, reference: one.parcel.reference };
  expect(await bench.adapter.track(named)).toEqual({ state: "unknown" });
  const { reference } = one.parcel;
  const question = { reference, askedAt: bench.now(), now: bench.now(), isQueued: false };
  await bench.remote.fault({ op: "track", do: "of-another" });
  expect(await bench.adapter.findBooking(question)).toEqual({ state: "unknown" });
});
