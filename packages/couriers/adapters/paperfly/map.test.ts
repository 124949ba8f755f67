import { bdt } from "@haat/core/money";
import { describe, expect, it } from "vitest";
import { sayingOfHook, sayingsOfStanding } from "./map.ts";
import { hookData, standing } from "./wire.ts";

const told = (event: string, data: object) =>
  sayingOfHook(event, "2026-11-20T12:00:00+00:00", hookData.parse(data));

describe("an event of Paperfly's", () => {
  it.each([
    ["parcel.created", "label_ready"],
    ["parcel.cancelled", "void"],
    ["picked_up", "picked_up"],
    ["parcel.in_transit", "in_transit"],
    ["parcel.received_at_point", "in_transit"],
    ["parcel.assigned_for_delivery", "out_for_delivery"],
    ["parcel.delivered", "delivered"],
    ["partial", "partly_delivered"],
    ["parcel.exchange", "exchanged"],
    ["PARCEL.ON_HOLD", "on_hold"],
    ["parcel.return", "rto_initiated"],
    ["parcel.return_transit", "rto_in_transit"],
    ["parcel.return_to_merchant", "rto_received"],
    ["parcel.invoiced", "invoiced"],
    ["parcel.vanished", "unknown"],
    ["parcel.constructor", "unknown"],
  ])("%s means %s", (event, says) => {
    expect(told(event, {})).toMatchObject({ word: event, says });
  });

  it("tells the cash of the door, by its own names of the parcel and by ours", () => {
    const ids = { order_number: "Z-1", merchant_order_reference: "H-1" };
    expect(told("parcel.delivered", { ...ids, collected_amount: 1000, signature: "x" })).toMatchObject({
      ...{ consignment: "Z-1", reference: "H-1", collected: bdt(100_000n), note: null },
      at: new Date("2026-11-20T12:00:00Z"),
    });
    const partly = { tracking_number: "Z-1", partial_amount: "500", reason: "One was small" };
    expect(told("parcel.partial", { ...partly, remaining_items: "2 items" })).toMatchObject({
      ...{ consignment: "Z-1", reference: null, collected: bdt(50_000n) },
      note: "One was small; 2 items",
    });
  });

  it("of an invoice tells its number and the fee; whose taka `cod_amount` is, nobody has published", () => {
    const data = { invoice_number: "INV1", delivery_charge: 60, cod_amount: 1000, collected_amount: 7 };
    expect(told("parcel.invoiced", data)).toMatchObject({
      ...{ invoice: "INV1", fee: bdt(6000n), collected: null, note: "Tk 1000" },
    });
    expect(told("parcel.exchange", { exchange_amount: 100 })).toMatchObject({
      collected: null,
      note: "Tk 100",
    });
  });

  it("says nothing of cash before the door", () => {
    const early = told("parcel.in_transit", { collected_amount: 1000, current_location: "Dhaka Hub" });
    expect(early).toMatchObject({ collected: null, note: "Dhaka Hub" });
  });
});

const usual = { returnedMeans: "on_the_way", invNumIs: "payment" } as const;
const nothing = { invNum: "", receivedAmount: "", Pick: null, PickTime: null, Delivered: "", Partial: "" };
const read = (marks: object, reading: Parameters<typeof sayingsOfStanding>[2] = usual) =>
  sayingsOfStanding("H-1", standing.parse({ ...nothing, ...marks }), reading);

describe("the stations of a parcel of Paperfly's", () => {
  it("are told as far as it has come, each at its time", () => {
    expect(read({})).toEqual([]);
    const out = {
      Pick: "1",
      PickTime: "2026-11-20 10:00:00",
      inTransit: "Dhaka Hub",
      PickedForDelivery: "0",
    };
    expect(read(out)).toEqual([
      expect.objectContaining({
        word: "Pick",
        says: "picked_up",
        at: new Date("2026-11-20T04:00:00Z"),
        note: null,
      }),
      expect.objectContaining({ word: "inTransit", says: "in_transit", at: null, note: "Dhaka Hub" }),
    ]);
  });

  it("end with the cash that was received, and a part is not the whole", () => {
    const delivered = { Pick: "1", Delivered: "1", receivedAmount: "1,250" };
    expect(read(delivered).at(-1)).toMatchObject({ says: "delivered", collected: bdt(125_000n) });
    expect(read(delivered)[0]).toMatchObject({ says: "picked_up", collected: null });
    expect(read({ ...delivered, Partial: "1", receivedAmount: "500" }).slice(1)).toEqual([
      expect.objectContaining({ word: "Partial", says: "partly_delivered", collected: bdt(50_000n) }),
    ]);
  });

  it("do not say whether what was returned is back, unless one knows better", () => {
    expect(read({ Returned: "1" })).toMatchObject([{ word: "Returned", says: "rto_in_transit" }]);
    expect(read({ Returned: "1" }, { ...usual, returnedMeans: "back" })).toMatchObject([
      { says: "rto_received" },
    ]);
  });

  it("name the payment where `invNum` does", () => {
    expect(read({ invNum: "INV1" })).toMatchObject([{ says: "invoiced", invoice: "INV1" }]);
    expect(read({ invNum: "INV1" }, { ...usual, invNumIs: "unread" })).toEqual([]);
  });
});
