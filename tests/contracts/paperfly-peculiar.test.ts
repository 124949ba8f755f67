import { bdt } from "@haat/core/money";
import { expect, it, onTestFinished } from "vitest";
import { address, booked, phone, reportsOf } from "./courier-bench.ts";
import { openPaperfly, paperflyCredentials, theOldCall } from "./paperfly-provider.ts";

async function open(...how: Parameters<typeof openPaperfly>) {
  const bench = await openPaperfly(...how);
  onTestFinished(bench.close);
  return bench;
}
const to = (place: object) => ({ recipient: { name: "Rahima Khatun", phone, address, place } });

it("the new call is all text, in kilogrammes, and the names of the place follow the buyer's own words", async () => {
  const { adapter, remote, parcel } = await open();
  const place = { district: { name: "Tangail" }, thana: { name: "Mirpur 10" } };
  const wish = parcel({ ...to(place), grams: 300, instruction: "Ring twice" });
  const answer = await adapter.book(wish);
  expect(answer).toMatchObject({ state: "booked", tracking: expect.stringMatching(/^\d{12}$/) });
  expect((await remote.journal("book"))[0]).toMatchObject({
    path: "/merchant/api/service/new_order_v2.php",
    request: {
      ...{
        merchantOrderReference: wish.reference,
        storeName: "Haat",
        packagePrice: "1250",
        max_weight: "0.3",
      },
      ...{ productBrief: "Cotton sari. Ring twice", customerAddress: `${address}, Tangail` },
    },
  });
});

it("an exchange is booked as one by the new call, with what comes back; the old one has only the rider's words", async () => {
  const takesBack = { contents: "Cotton sari S", value: bdt(33_335n), grams: 400 };
  const { adapter, remote, parcel } = await open();
  expect(await adapter.book(parcel({ takesBack }))).toMatchObject({ state: "booked" });
  expect((await remote.journal("book"))[0]?.request).toMatchObject({
    ...{ orderType: "Exchange", exchangeDescription: "Cotton sari S", packagePrice: "1250" },
    ...{ exchangePrice: "334", exchangeWeight: "0.4" },
  });
  const old = await open(theOldCall);
  const place = { district: { name: "Dhaka" }, thana: { name: "Mirpur" } };
  expect(await old.adapter.book(old.parcel({ ...to(place), takesBack }))).toMatchObject({ state: "booked" });
  expect((await old.remote.journal("book"))[0]?.request).not.toHaveProperty("orderType");
});

it("the old call wants thana and district as it spells them, and is not sent without", async () => {
  const { adapter, remote, parcel } = await open(theOldCall);
  const dhaka = { name: "Dhaka" };
  expect(await adapter.book(parcel(to({ district: dhaka })))).toMatchObject({
    code: "unfit",
    field: "place.thana",
  });
  expect(await adapter.book(parcel(to({ thana: dhaka })))).toMatchObject({
    code: "unfit",
    field: "place.district",
  });
  expect(await remote.journal("book")).toEqual([]);
  expect(await adapter.book(parcel(to({ district: dhaka, thana: { name: "mirpur" } })))).toEqual({
    ...{ state: "rejected", code: "response_422", said: "customerThana is invalid" },
  });
  expect(await adapter.book(parcel())).toMatchObject({ state: "booked" });
  expect((await remote.journal("book")).at(-1)?.request).toMatchObject({
    ...{ pickMerchantName: "Haat", pickMerchantThana: "Mirpur", pickupMerchantPhone: "01700000000" },
    ...{ customerThana: "Mirpur", customerDistrict: "Dhaka", productSizeWeight: "standard" },
  });
});

it("we are known by user and password; the key that all merchants have opens nothing alone", async () => {
  const { adapter, parcel } = await open({ PAPERFLY_PASSWORD: "another" });
  expect(paperflyCredentials.key).toBe("the-key-of-all");
  expect(await adapter.book(parcel())).toMatchObject({ state: "rejected", code: "response_401" });
});

it("a reference that was there before is refused: there is no second parcel under it", async () => {
  const { adapter, remote, parcel } = await open();
  const wish = parcel();
  expect(await adapter.book(wish)).toMatchObject({ state: "booked" });
  expect(await adapter.book(wish)).toMatchObject({ state: "rejected", code: "response_409" });
  expect(await remote.parcels(wish.reference)).toHaveLength(1);
});

it("is stopped by our reference, at the address with its last slash, until it is on its way", async () => {
  const bench = await open();
  const { parcel, consignment } = await booked(bench);
  const order = { consignment, reference: parcel.reference, reason: "the buyer changed his mind" };
  expect(await bench.adapter.cancel({ ...order, consignment: null })).toEqual({ state: "cancelled" });
  expect(await bench.remote.journal("cancel")).toMatchObject([
    { status: 200, request: { order_id: parcel.reference } },
  ]);
  expect(await bench.adapter.cancel(order)).toEqual({ state: "refused", code: "response_400" });
});

it("tells by its tracking what was received, as text or as a number, and only at the door", async () => {
  const bench = await open();
  const { parcel, consignment } = await booked(bench);
  const named = { consignment, reference: parcel.reference };
  await bench.remote.act(consignment, "pick");
  const early = await bench.adapter.track(named);
  expect(early).toMatchObject({ reports: [{ word: "Pick", says: "picked_up", collected: null }] });
  await bench.remote.act(consignment, "partial", { amount: "450.00" });
  for (const fault of [null, "number-amounts"]) {
    if (fault) await bench.remote.fault({ op: "track", do: fault });
    const told = await bench.adapter.track(named);
    const [, partial, ...more] = told.state === "told" ? told.reports : [];
    expect(partial).toMatchObject({ says: "partly_delivered", collected: bdt(45_000n), consignment: null });
    expect(more).toEqual([]);
  }
});

it("a mark that something was returned does not say that the shop has it, unless one knows better", async () => {
  const lived = async (...how: Parameters<typeof openPaperfly>) => {
    const bench = await open(...how);
    const { parcel, consignment } = await booked(bench);
    for (const act of ["pick", "return"] as const) await bench.remote.act(consignment, act);
    const told = await bench.adapter.track({ consignment, reference: parcel.reference });
    return told.state === "told" ? told.reports.at(-1)?.says : null;
  };
  expect(await lived()).toBe("rto_in_transit");
  expect(await lived({ PAPERFLY_RETURNED_MEANS: "back" })).toBe("rto_received");
});

it("an invoice is a word about money: its number and fee are kept, and where the parcel is stays", async () => {
  const bench = await open();
  const { consignment, parcel } = await booked(bench);
  for (const act of ["pick", "deliver"] as const) await bench.remote.act(consignment, act);
  await bench.remote.act(consignment, "invoice", { invoice: "INV77" });
  const invoiced = { says: "invoiced", invoice: "INV77", collected: null };
  expect(reportsOf(bench).at(-1)).toMatchObject({ ...invoiced, fee: bdt(7000n), note: "Tk 1250" });
  const told = await bench.adapter.track({ consignment, reference: parcel.reference });
  expect(told.state === "told" && told.reports.at(-1)).toMatchObject({ ...invoiced, word: "invNum" });
});

it.each([
  ["exchange", "exchanged"],
  ["hold", "on_hold"],
  ["fail", "on_hold"],
  ["return-received", "rto_received"],
] as const)("tells of %s what it means: %s", async (act, says) => {
  const bench = await open();
  const { consignment } = await booked(bench);
  await bench.remote.act(consignment, "out");
  await bench.remote.act(consignment, act);
  expect(reportsOf(bench).at(-1)).toMatchObject({ says });
});

it("a reference that it does not know is unknown by an error, and by an empty list unless that states it", async () => {
  const nobody = { consignment: null, reference: "H-NOBODY" };
  expect(await (await open({}, { unknownReference: "error" })).adapter.track(nobody)).toEqual({
    state: "unknown",
  });
  expect(await (await open()).adapter.track(nobody)).toEqual({ state: "unknown" });
  const { adapter } = await open({ PAPERFLY_EMPTY_MEANS: "absent" });
  expect(await adapter.track(nobody)).toEqual({ state: "not_found" });
});
