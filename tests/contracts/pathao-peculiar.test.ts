import { bdt } from "@haat/core/money";
import { readPathaoConfig } from "@haat/couriers/config/pathao";
import { CourierSilent } from "@haat/couriers/port";
import { expect, it, onTestFinished } from "vitest";
import { booked, reportsOf } from "./courier-bench.ts";
import { openPathao, pathaoEnvironment, webhookConstant } from "./pathao-provider.ts";

async function open(...how: Parameters<typeof openPathao>) {
  const bench = await openPathao(...how);
  onTestFinished(() => bench.close());
  return bench;
}

it("one token serves many calls, and one that died is fetched once more before the parcel is booked", async () => {
  const bench = await open();
  await booked(bench);
  await booked(bench);
  expect(await bench.remote.journal("grant")).toHaveLength(1);
  await bench.remote.expireTokens();
  const { parcel } = await booked(bench);
  expect(await bench.remote.journal("grant")).toHaveLength(2);
  expect(await bench.remote.parcels(parcel.reference)).toHaveLength(1);
  expect(JSON.stringify(bench.exchanges)).not.toContain("eyJ");
});

it("without a token nothing is sent, and the refusal says that nothing was", async () => {
  const bench = await open({}, { login: "password" });
  const parcel = bench.parcel();
  expect(await bench.adapter.book(parcel)).toEqual({ state: "rejected", code: "unavailable" });
  expect(await bench.remote.journal("create")).toEqual([]);
});

it("each answer of ours shows the constant, and the handshake needs no more", async () => {
  const bench = await open({}, { handshake: "plain" });
  const { webhook } = (await (await fetch(new URL("/_control/settings", bench.origin))).json()) as {
    webhook: string;
  };
  expect(webhook).toContain("/hook");
  const reply = await fetch(new URL("/_control/handshake", bench.origin), { method: "POST" });
  const { heard } = (await reply.json()) as { heard: { status: number; headers: Record<string, string> }[] };
  const constant = { "x-pathao-merchant-webhook-integration-secret": webhookConstant };
  expect(heard).toMatchObject([{ status: 202, headers: constant }]);
  expect(bench.heard).toMatchObject([{ state: "handshake", reports: [] }]);
  const { consignment } = await booked(bench);
  const { heard: told } = await bench.remote.act(consignment, "pick");
  expect(told).toMatchObject([{ status: 202, headers: constant }]);
});

it("a place that is not known is left out, and read from the address", async () => {
  const bench = await open();
  const { recipient } = bench.parcel();
  await booked(bench, { recipient: { ...recipient, place: { district: { name: "Dhaka" } } } });
  const [line] = await bench.remote.journal("create");
  expect(Object.keys(line?.request ?? {})).not.toContain("recipient_city");
});

it.each(["মা", "Jo", "র"])("%s is a name, though Pathao wants three letters of everybody", async (name) => {
  const bench = await open();
  const { recipient } = bench.parcel();
  const { parcel } = await booked(bench, { recipient: { ...recipient, name } });
  expect((await bench.remote.parcels(parcel.reference))[0]?.recipient.name).toBe(
    `${name} ${parcel.reference}`,
  );
});

it.each([
  ["fail-pickup", "pickup_failed"],
  ["cancel-pickup", "pickup_cancelled"],
] as const)("%s is work for somebody, and no word about the parcel", async (act, task) => {
  const bench = await open();
  const { consignment } = await booked(bench);
  await bench.remote.act(consignment, act);
  expect(reportsOf(bench).at(-1)).toMatchObject({ says: "noted", task });
});

it("its way to the shop and the steps of a way back are told one by one, and asked for they are the same", async () => {
  const bench = await open();
  const { consignment, parcel } = await booked(bench);
  const named = { consignment, reference: parcel.reference };
  const steps = [
    ["ask-pickup", "order.pickup-requested", "label_ready"],
    ["assign-pickup", "order.assigned-for-pickup", "label_ready"],
    ["pick", "order.picked", "picked_up"],
    ["return", "order.returned", "rto_initiated"],
    ["return-id", "order.return-id-created", "rto_initiated"],
    ["return-transit", "order.return-in-transit", "rto_in_transit"],
    ["return-received", "order.returned-to-merchant", "rto_received"],
  ] as const;
  for (const [act, word, says] of steps) {
    await bench.remote.act(consignment, act);
    expect(reportsOf(bench).at(-1)).toMatchObject({ consignment, word, says, collected: null });
    expect(await bench.adapter.track(named)).toMatchObject({ state: "told", reports: [{ says }] });
  }
});

it.each(["created", "updated"])("that a shop's place was %s says nothing of any parcel", async (what) => {
  const bench = await open();
  const before = reportsOf(bench).length;
  const reply = await fetch(new URL(`/_control/stores/${what}`, bench.origin), { method: "POST" });
  expect(((await reply.json()) as { heard: unknown[] }).heard).toMatchObject([{ status: 202 }]);
  expect(bench.heard.at(-1)).toMatchObject({ state: "reports", reports: [] });
  expect(reportsOf(bench)).toHaveLength(before);
});

it("a payment is told by its number alone, in a message and when it is asked", async () => {
  const bench = await open();
  const { consignment, parcel } = await booked(bench);
  await bench.remote.act(consignment, "deliver");
  await bench.remote.act(consignment, "invoice", { invoice: "221126ABCDEFG" });
  await bench.remote.act(consignment, "pay");
  const paid = { says: "invoiced", invoice: "221126ABCDEFG", collected: null };
  expect(reportsOf(bench).at(-1)).toMatchObject(paid);
  const tracked = await bench.adapter.track({ consignment, reference: parcel.reference });
  expect(tracked).toMatchObject({ state: "told", reports: [{ says: "delivered" }, paid] });
});

it("a buyer who pays the way and sends the goods back is on the way home, with what was taken", async () => {
  const bench = await open({}, { amounts: "text" });
  const { consignment } = await booked(bench);
  await bench.remote.act(consignment, "paid-return", { amount: "1120.00", reason: "refused at the door" });
  const home = { says: "rto_initiated", collected: bdt(112_000n), note: "refused at the door" };
  expect(reportsOf(bench).at(-1)).toMatchObject(home);
  await bench.remote.act(consignment, "return-received");
  expect(reportsOf(bench).at(-1)).toMatchObject({ says: "rto_received", collected: null });
});

it("the words of another parcel are no answer about this one", async () => {
  const bench = await open();
  const other = await booked(bench);
  await bench.remote.act(other.consignment, "deliver");
  const { consignment, parcel } = await booked(bench);
  await bench.remote.fault({ op: "info", do: "of-another" });
  expect(await bench.adapter.track({ consignment, reference: parcel.reference })).toEqual({
    state: "unknown",
  });
  await bench.remote.fault({ op: "create", do: "of-another" });
  expect(await bench.adapter.book(bench.parcel())).toEqual({ state: "unknown" });
});

it("where only a consignment can be asked about, a lost booking is for people until a message names it", async () => {
  const bench = await open({ PATHAO_INFO_BY_REFERENCE: "off" }, { infoByReference: "absent" });
  await bench.remote.fault({ op: "create", do: "drop" });
  const parcel = bench.parcel();
  const { reference } = parcel;
  expect(await bench.adapter.book(parcel)).toEqual({ state: "unknown" });
  const question = { reference, askedAt: bench.now(), now: bench.now(), isQueued: false };
  expect(await bench.adapter.findBooking(question)).toEqual({ state: "by_hand" });
  expect(await bench.adapter.track({ consignment: null, reference })).toEqual({ state: "by_hand" });
  const [made] = await bench.remote.parcels(reference);
  await expect
    .poll(() => reportsOf(bench).filter((report) => report.reference === reference))
    .toMatchObject([{ says: "label_ready", consignment: made?.consignment }]);
});

it("a list of places is whole, or it is none", async () => {
  const bench = await open({ PATHAO_CITIES_PATH: "city-list" }, { cities: "city-list" });
  const rows = [];
  for await (const row of bench.adapter.listPlaces()) rows.push(row);
  expect(rows.filter(({ level }) => level === "district").map(({ name }) => name)).toContain("Cumilla");
  expect(rows).toContainEqual({
    ...{ level: "area", id: "area-730", name: "Benarasi Palli", parent: "zone-73", postCode: null },
    ...{ delivers: true, fetches: true },
  });
  await bench.remote.fault({ op: "places", do: "torn" });
  await expect(bench.adapter.listPlaces()[Symbol.asyncIterator]().next()).rejects.toThrow(CourierSilent);
});

it("a price needs the place, and tells the share of the cash", async () => {
  const bench = await open();
  const { recipient, ...rest } = bench.parcel();
  expect(await bench.adapter.quote({ ...rest, place: recipient.place })).toEqual({
    ...{ state: "quoted", delivery: bdt(8000n), cod: bdt(1250n) },
  });
  expect(await bench.adapter.quote({ ...rest, place: {} })).toEqual({ state: "refused", code: "unfit" });
});

it("settings are whole or say what they lack", () => {
  const whole = pathaoEnvironment("https://api-hermes.pathao.com");
  expect(readPathaoConfig(whole).timeoutMs).toBe(20_000);
  for (const name of Object.keys(whole))
    expect(() => readPathaoConfig({ ...whole, [name]: undefined }), name).toThrow(`${name} is missing`);
  expect(() => readPathaoConfig({ ...whole, PATHAO_LOGIN: "password" })).toThrow("needs PATHAO_USERNAME");
});
