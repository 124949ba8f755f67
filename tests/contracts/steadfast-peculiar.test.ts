import { bdt } from "@haat/core/money";
import { readSteadfastConfig } from "@haat/couriers/config/steadfast";
import { expect, it, onTestFinished } from "vitest";
import { booked, phone, reportsOf } from "./courier-bench.ts";
import { bySignature, byToken, openSteadfast, steadfastEnvironment } from "./steadfast-provider.ts";

async function open(...how: Parameters<typeof openSteadfast>) {
  const bench = await openSteadfast(...how);
  onTestFinished(() => bench.close());
  return bench;
}

it("what a message calls cod_amount is what the parcel is worth, of a cancelled one too, and never cash", async () => {
  const bench = await open();
  const { consignment } = await booked(bench);
  await bench.remote.act(consignment, "pick");
  await bench.remote.act(consignment, "return");
  const [line] = (await bench.remote.journal("webhook")).slice(-1);
  expect(JSON.stringify(line?.request)).toContain(String.raw`\"cod_amount\":1250`);
  expect(reportsOf(bench).at(-1)).toMatchObject({
    says: "rto_initiated",
    beforePickup: "void",
    collected: null,
  });
});

it("a parcel that was partly kept shows its whole worth first, and what was taken in free text later", async () => {
  const bench = await open();
  const { consignment } = await booked(bench);
  await bench.remote.act(consignment, "partial", { amount: "50.00" });
  expect(reportsOf(bench)).toMatchObject([
    { says: "partly_delivered", collected: null },
    { says: "noted", collected: bdt(5000n), note: "Amount has been changed from 1250 to 50" },
  ]);
  await bench.remote.act(consignment, "amend", { amount: "1070.50" });
  expect(reportsOf(bench).at(-1)).toMatchObject({ says: "noted", collected: bdt(107_050n) });
});

it("an outcome that waits for approval is provisional, and final once it is approved", async () => {
  const bench = await open(byToken, { outcomes: "pending", statusCase: "capital" });
  const { consignment, parcel } = await booked(bench);
  const named = { consignment, reference: parcel.reference };
  await bench.remote.act(consignment, "deliver");
  const provisional = { word: "Delivered_approval_pending", says: "delivered", isProvisional: true };
  expect(reportsOf(bench).at(-1)).toMatchObject(provisional);
  expect(await bench.adapter.track(named)).toMatchObject({ reports: [provisional] });
  await bench.remote.act(consignment, "approve");
  const final = { word: "Delivered", says: "delivered", isProvisional: false };
  expect(reportsOf(bench).at(-1)).toMatchObject(final);
  expect(await bench.adapter.track(named)).toMatchObject({ reports: [final] });
});

it.each(["hex", "base64", "prefixed"] as const)(
  "a signature spelled as %s is one of the bytes as they came",
  async (proof) => {
    const bench = await open(bySignature, { proof });
    const { consignment } = await booked(bench);
    const { heard } = await bench.remote.act(consignment, "deliver");
    expect(heard).toMatchObject([{ status: 200, body: '{"status":"success","message":"received"}' }]);
    await bench.remote.change({ proof: "token" });
    expect((await bench.remote.act(consignment, "return")).heard).toMatchObject([{ status: 401 }]);
  },
);

it("staff of the courier who move a parcel to another area make work, and move nothing", async () => {
  const bench = await open();
  const { consignment } = await booked(bench);
  await bench.remote.act(consignment, "move-area");
  expect(reportsOf(bench).at(-1)).toMatchObject({ says: "noted", task: "area_changed" });
});

it("a return is asked for, and completed it still waits for somebody to count the goods in", async () => {
  const bench = await open();
  const { consignment, parcel } = await booked(bench);
  const { reference } = parcel;
  await bench.remote.act(consignment, "pick");
  expect(await bench.adapter.cancel({ consignment: null, reference, reason: "stop" })).toEqual({
    state: "asked",
  });
  await bench.remote.act(consignment, "return-received");
  expect(reportsOf(bench).at(-1)).toMatchObject({ word: "return completed", says: "rto_in_transit" });
  const stranger = { consignment: "1", reference: "H-nobody", reason: "stop" };
  expect(await bench.adapter.cancel(stranger)).toEqual({ state: "refused", code: "http_404" });
  await bench.remote.fault({ op: "return", do: "drop" });
  expect(await bench.adapter.cancel({ ...stranger, consignment })).toEqual({ state: "unknown" });
});

it("of many at once the wrong ones come back without a number, and nobody learns why", async () => {
  const bench = await open();
  const { parcel: earlier } = await booked(bench);
  const fresh = bench.parcel();
  const answers = await bench.adapter.bookMany([fresh, bench.parcel({ reference: earlier.reference })]);
  expect(answers.get(fresh.reference)).toMatchObject({
    state: "booked",
    tracking: expect.stringMatching(/^SFR/),
  });
  expect(answers.get(earlier.reference)).toEqual({ state: "rejected", code: "error" });
  expect(typeof (await bench.remote.journal("create-bulk"))[0]?.request?.["data"]).toBe("string");
  const tooMany = Array.from({ length: 501 }, () => bench.parcel());
  await expect(bench.adapter.bookMany(tooMany)).rejects.toThrow(RangeError);
});

it("its word for what it cannot tell states no absence", async () => {
  const bench = await open(byToken, { missing: "unknown" });
  const now = bench.now();
  const question = {
    reference: "H-nobody",
    now,
    askedAt: new Date(now.getTime() - 3_600_000),
    isQueued: false,
  };
  expect(await bench.adapter.findBooking(question)).toEqual({ state: "unknown" });
  await bench.remote.change({ missing: "404" });
  expect(await bench.adapter.findBooking(question)).toEqual({ state: "absent" });
  expect(await bench.adapter.findBooking({ ...question, askedAt: now })).toEqual({ state: "unknown" });
});

it("no score is no clean record, and without the contract's word it is not asked", async () => {
  const bench = await open({ ...byToken, STEADFAST_SCORE: "success" }, { scores: { [phone]: 40 } });
  expect(await bench.adapter.score(phone)).toEqual({
    ...{ state: "told", percent: 40, parcels: null, reasons: ["high return rate"] },
  });
  expect(await bench.adapter.score("01800000000")).toEqual({ state: "no_data" });
  expect(JSON.stringify(bench.exchanges)).not.toContain(phone);
  const risk = await open({ ...byToken, STEADFAST_SCORE: "risk" }, { scores: { [phone]: 40 } });
  expect(await risk.adapter.score(phone)).toMatchObject({ percent: 60 });
  const off = await open();
  expect(await off.adapter.score(phone)).toEqual({ state: "by_hand" });
  expect(await off.remote.journal("score")).toEqual([]);
});

it.each(["data", "payments"] as const)(
  "payments are read in either envelope (%s), line by line as they are spelled",
  async (payments) => {
    const bench = await open(byToken, { payments });
    const { consignment, parcel } = await booked(bench);
    for (const act of ["pick", "deliver"] as const) await bench.remote.act(consignment, act);
    await bench.remote.act(consignment, "invoice", { invoice: "SFC-90000001" });
    const listed = await bench.adapter.listPayments(null);
    expect(listed).toMatchObject({
      state: "told",
      next: null,
      payments: [{ id: "SFC-90000001", status: "pending" }],
    });
    expect(await bench.adapter.readPayment("SFC-90000001")).toMatchObject({
      state: "told",
      payment: { amount: bdt(119_000n) },
      rows: [
        {
          payment_id: "SFC-90000001",
          consignment_id: consignment,
          invoice: parcel.reference,
          cod_amount: "1250.00",
        },
      ],
    });
    expect(await bench.adapter.readPayment("SFC-1")).toEqual({ state: "not_found" });
    await bench.remote.fault({ op: "payment", do: "torn" });
    expect(await bench.adapter.readPayment("SFC-90000001")).toEqual({ state: "unknown" });
  },
);

it("a payment whose own sum cannot be read is not told, for nothing else would hold its rows together", async () => {
  const bench = await open(byToken);
  const { consignment } = await booked(bench);
  for (const act of ["pick", "return", "return-received"] as const) await bench.remote.act(consignment, act);
  await bench.remote.act(consignment, "invoice", { invoice: "SFC-90000002" });
  // Of a parcel that came back he takes his price: the sum is below zero.
  expect(await bench.adapter.listPayments(null)).toMatchObject({ payments: [{ amount: null }] });
  expect(await bench.adapter.readPayment("SFC-90000002")).toEqual({ state: "unknown" });
});

it("its police stations are a list of names", async () => {
  const bench = await open();
  const names = [];
  for await (const { name } of bench.adapter.listPlaces()) names.push(name);
  expect(names).toContain("Mirpur");
});

it("settings are whole or say what they lack", () => {
  const whole = { ...steadfastEnvironment("https://portal.packzy.com"), ...byToken };
  expect(readSteadfastConfig(whole)).toMatchObject({
    score: "off",
    readsPayments: true,
    webhookSecret: null,
  });
  for (const name of Object.keys(whole))
    expect(() => readSteadfastConfig({ ...whole, [name]: undefined }), name).toThrow(`${name} `);
});
