import { bdt } from "@haat/core/money";
import { describe, expect, it } from "vitest";
import { meaningOf, sayingOfHook, sayingsOfTrack } from "./map.ts";
import { hookBody, parcelInfo, trackLines } from "./wire.ts";

describe("a status of RedX's", () => {
  it.each([
    ["pickup-pending", "label_ready"],
    ["ready-for-delivery", "in_transit"],
    ["delivery-in-progress", "out_for_delivery"],
    ["agent-hold", "on_hold"],
    ["agent-returning", "rto_in_transit"],
    ["returned", "rto_received"],
    ["paid", "invoiced"],
    ["cancelled", "void"],
    [" Delivery-In-Progress ", "out_for_delivery"],
    ["lost-in-hub", "unknown"],
    ["toString", "unknown"],
  ])("%s means %s", (status, says) => {
    expect(meaningOf(status, "regular")).toEqual({ says });
  });

  it("of a change of area leaves the parcel where it was, and makes work", () => {
    expect(meaningOf("agent-area-change", null)).toEqual({ says: "noted", task: "area_changed" });
  });

  it.each([
    ["regular", "delivered"],
    ["partial-delivery", "partly_delivered"],
    ["exchange-delivery", "exchanged"],
    ["reverse", "rto_received"],
    ["exchange-return", "rto_received"],
    ["partial-return", "rto_received"],
    ["express", "unknown"],
    [null, "unknown"],
  ])("delivered, of the type %s, means %s", (type, says) => {
    expect(meaningOf("Delivered", type)).toEqual({ says });
  });
});

const notice = {
  tracking_number: "20A316MOG0DI",
  timestamp: "2026-11-20 18:30:00",
  status: "delivered",
  message_en: "Parcel is delivered",
  message_bn: " পার্সেলটি ডেলিভারি হয়েছে",
  invoice_number: "H-1",
  delivery_type: "partial-delivery",
};

describe("a notice of RedX's", () => {
  it("tells in Dhaka's time, with the Bangla to the letter, of a parcel that we have named", () => {
    expect(sayingOfHook(hookBody.parse(notice), "ours")).toEqual({
      word: "delivered (partial-delivery)",
      says: "partly_delivered",
      ...{ consignment: "20A316MOG0DI", reference: "H-1", invoice: null },
      at: new Date("2026-11-20T12:30:00Z"),
      note: "Parcel is delivered",
      noteBn: " পার্সেলটি ডেলিভারি হয়েছে",
    });
  });

  it("may name its payment by the invoice instead, and say nothing for people", () => {
    const bare = { ...notice, message_en: null, message_bn: "", delivery_type: undefined, status: "paid" };
    expect(sayingOfHook(hookBody.parse(bare), "theirs")).toMatchObject({
      says: "invoiced",
      ...{ reference: null, invoice: "H-1", note: null, noteBn: null },
    });
  });
});

it("what RedX answers when asked is where the parcel is, at its newest line's time, and every line for people", () => {
  const { parcel } = parcelInfo.parse({
    parcel: { tracking_id: "20A", status: "delivered", delivery_type: "regular", charge: 60 },
  });
  const { tracking } = trackLines.parse({
    tracking: [
      { message_en: "Out", message_bn: "পথে", time: "2026-11-20T10:00:00.000Z" },
      { message_en: "Created", message_bn: "নেওয়া হয়েছে", time: "2026-11-19T10:00:00.000Z" },
      { message_en: null, message_bn: null, time: null },
    ],
  });
  const [out, created, now, ...more] = sayingsOfTrack(parcel, tracking, bdt(6000n));
  expect(more).toEqual([]);
  expect(out).toMatchObject({ word: "Out", says: "noted", noteBn: "পথে", consignment: "20A" });
  expect(created).toMatchObject({ says: "noted", at: new Date("2026-11-19T10:00:00Z") });
  expect(now).toMatchObject({
    ...{ word: "delivered (regular)", says: "delivered", fee: bdt(6000n) },
    at: new Date("2026-11-20T10:00:00Z"),
  });
});
