import { bdt } from "@haat/core/money";
import { expect, it, onTestFinished } from "vitest";
import { address, booked, phone, reportsOf } from "./courier-bench.ts";
import { mirpur, openRedx } from "./redx-provider.ts";
import { listed } from "./listed-places.ts";

async function open(...how: Parameters<typeof openRedx>) {
  const bench = await openRedx(...how);
  onTestFinished(bench.close);
  return bench;
}
const to = (place: object) => ({ recipient: { name: "Rahima Khatun", phone, address, place } });

it("a parcel without the number of its area, or of the place to fetch it, is not sent at all", async () => {
  const { adapter, remote, parcel } = await open();
  for (const place of [{}, { area: { name: "Mirpur DOHS" } }, { area: { id: "x", name: "Mirpur DOHS" } }])
    expect(await adapter.book(parcel(to(place)))).toEqual({
      state: "rejected",
      code: "unfit",
      field: "place.area",
    });
  expect(await adapter.book(parcel({ store: "Mirpur" }))).toMatchObject({ code: "unfit", field: "store" });
  expect(await remote.journal("book")).toEqual([]);
});

it("the cash and the worth go out as text, the weight in grams, and the rider reads the rest", async () => {
  const { adapter, remote, parcel } = await open();
  const wish = parcel({ value: bdt(118_001n), grams: 700, kind: "fragile", instruction: "Ring twice" });
  const other = { ...wish.recipient, otherPhone: "01812345678" };
  expect(await adapter.book({ ...wish, recipient: other })).toMatchObject({ state: "booked", fee: null });
  const [line] = await remote.journal("book");
  expect(line?.request).toMatchObject({
    ...{ cash_collection_amount: "1250", value: "1181", parcel_weight: 700, pickup_store_id: 7 },
    ...{ delivery_area: mirpur.name, delivery_area_id: 12, merchant_invoice_id: wish.reference },
    instruction: "Ring twice; Phone 2: 01812345678; Fragile",
  });
});

it("what it refuses is told in its words; a dead token is a refusal too, and no parcel", async () => {
  const { adapter, remote, parcel } = await open();
  expect(await adapter.book(parcel(to({ area: { id: "999", name: "Nowhere" } })))).toEqual({
    ...{ state: "rejected", code: "http_400", said: "delivery_area_id is invalid" },
  });
  await remote.expireTokens();
  expect(await adapter.book(parcel())).toMatchObject({ state: "rejected", code: "http_401" });
  expect(await remote.parcels()).toEqual([]);
});

it("of a parcel that was ordered the other way round, delivered means that it is with its shop", async () => {
  const bench = await open();
  const { reference } = bench.parcel();
  // The market orders none; a shop may do so in RedX's own panel.
  await bench.adapter.book(bench.parcel({ reference }));
  const [booking] = await bench.remote.journal("book");
  const reply = await fetch(new URL("/v1.0.0-beta/parcel", bench.origin), {
    method: "POST",
    headers: { "content-type": "application/json", "API-ACCESS-TOKEN": "Bearer hunter2-token" },
    body: JSON.stringify({ ...booking?.request, merchant_invoice_id: `${reference}-R`, type: "reverse" }),
  });
  const { tracking_id: consignment } = (await reply.json()) as { tracking_id: string };
  for (const act of ["pick", "out", "deliver"] as const) await bench.remote.act(consignment, act);
  const home = { word: "delivered (reverse)", says: "rto_received", collected: null };
  expect(reportsOf(bench).at(-1)).toMatchObject({ consignment, ...home });
  const tracked = await bench.adapter.track({ consignment, reference: `${reference}-R` });
  expect(tracked).toMatchObject({ state: "told" });
  expect(tracked.state === "told" && tracked.reports.at(-1)).toMatchObject(home);
});

it.each([
  ["partial", "delivered (partial-delivery)", "partly_delivered"],
  ["exchange", "delivered (exchange-delivery)", "exchanged"],
] as const)(
  "delivered is not delivered after a %s, and what comes back of it is back",
  async (act, word, says) => {
    const bench = await open();
    const { consignment, parcel } = await booked(bench);
    await bench.remote.act(consignment, "out");
    await bench.remote.act(consignment, act);
    expect(reportsOf(bench).at(-1)).toMatchObject({ word, says, isProvisional: false });
    const named = { consignment, reference: parcel.reference };
    expect(await bench.adapter.track(named)).toMatchObject({
      state: "told",
      reports: expect.arrayContaining([expect.objectContaining({ word, says })]),
    });
    await bench.remote.act(consignment, "return-received");
    expect(reportsOf(bench).at(-1)).toMatchObject({
      word: expect.stringMatching(/^delivered \((?:partial|exchange)-return\)$/),
      says: "rto_received",
    });
  },
);

it("delivered without its type says nothing: a person looks", async () => {
  const bench = await open();
  const { consignment } = await booked(bench);
  await bench.remote.fault({ webhook: "typeless" });
  await bench.remote.act(consignment, "deliver");
  expect(reportsOf(bench).at(-1)).toMatchObject({ word: "delivered (?)", says: "unknown" });
});

it("its Bangla is kept to the letter, and a change of area makes work without moving the parcel", async () => {
  const bench = await open();
  const { consignment, parcel } = await booked(bench);
  await bench.remote.act(consignment, "out");
  expect(reportsOf(bench).at(-1)).toMatchObject({ noteBn: "পার্সেলটি রাইডারের হাতে" });
  await bench.remote.act(consignment, "move-area");
  expect(reportsOf(bench).at(-1)).toMatchObject({ says: "noted", task: "area_changed" });
  const told = await bench.adapter.track({ consignment, reference: parcel.reference });
  const lines =
    told.state === "told" ? told.reports.filter(({ says, task }) => says === "noted" && !task) : [];
  expect(lines.map(({ noteBn }) => noteBn)).toContain("পার্সেলটি রাইডারের হাতে");
});

it("that it was paid is an invoice's word, with its number where the contract says that it is one", async () => {
  const bench = await open({ REDX_INVOICE_NUMBER_IS: "theirs" }, { invoiceNumber: "theirs" });
  const { consignment } = await booked(bench);
  for (const act of ["pick", "deliver"] as const) await bench.remote.act(consignment, act);
  await bench.remote.act(consignment, "invoice", { invoice: "RX77" });
  await bench.remote.act(consignment, "pay");
  expect(reportsOf(bench).at(-1)).toMatchObject({ says: "invoiced", invoice: "RX77", reference: null });
});

it("a wish to stop that it accepted is asked, until the parcel itself says that it was", async () => {
  const bench = await open({}, { cancels: "later" });
  const { consignment, parcel } = await booked(bench);
  const order = { consignment, reference: parcel.reference, reason: "the buyer changed his mind" };
  expect(await bench.adapter.cancel(order)).toEqual({ state: "asked" });
  expect((await bench.remote.journal("cancel"))[0]?.request).toEqual({
    ...{ entity_type: "parcel-tracking-id", entity_id: consignment },
    update_details: { property_name: "status", new_value: "cancelled", reason: order.reason },
  });
  await bench.remote.act(consignment, "pick");
  expect(await bench.adapter.cancel(order)).toEqual({ state: "refused", code: "http_400" });
  expect(await bench.adapter.cancel({ ...order, consignment: null })).toEqual({ state: "by_hand" });
});

it("a price counts from where it fetches, and its numbers may be text", async () => {
  const { adapter, remote, parcel } = await open();
  const { recipient, ...wish } = parcel();
  const priced = { ...wish, place: recipient.place };
  const quoted = { state: "quoted", delivery: bdt(7500n), cod: bdt(1200n) };
  expect(await adapter.quote(priced)).toEqual(quoted);
  await remote.fault({ op: "quote", do: "text-amounts" });
  expect(await adapter.quote(priced)).toEqual(quoted);
  expect(await adapter.quote({ ...priced, store: "8" })).toEqual({ state: "refused", code: "store" });
  expect(await adapter.quote({ ...priced, place: {} })).toEqual({ state: "refused", code: "unfit" });
});

it("its areas are one flat list, and a page in its place is not all there is", async () => {
  const { adapter, remote } = await open();
  const areas = await listed(adapter.listPlaces());
  expect(areas).toContainEqual({
    ...{ level: "area", id: "12", name: "Mirpur DOHS", parent: null, postCode: "1216" },
    ...{ delivers: null, fetches: null },
  });
  await remote.fault({ op: "places", do: "html" });
  await expect(listed(adapter.listPlaces())).rejects.toThrow("RedX did not list its areas");
});

it("a parcel that it does not know is not found; one whose number nobody has is for people", async () => {
  const { adapter } = await open();
  expect(await adapter.track({ consignment: "20A316MOG0DI", reference: "H-1" })).toEqual({
    state: "not_found",
  });
  expect(await adapter.track({ consignment: null, reference: "H-1" })).toEqual({ state: "by_hand" });
});

it("an answer about another parcel is no answer about ours", async () => {
  const bench = await open();
  const [one, other] = [await booked(bench), await booked(bench)];
  await bench.remote.act(other.consignment, "pick");
  await bench.remote.fault({ op: "track", do: "of-another" });
  const named = { consignment: one.consignment, reference: one.parcel.reference };
  expect(await bench.adapter.track(named)).toEqual({ state: "unknown" });
});
