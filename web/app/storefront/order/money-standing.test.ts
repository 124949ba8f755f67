import type { OrderView, PaymentView } from "@haat/contract/order";
import { describe, expect, it } from "vitest";
import { attemptWord } from "./attempt-word.ts";
import { moneyStanding, owedBack, paidSoFar, stillAtDoor, unowedAs } from "./money-standing.ts";

type Attempt = PaymentView["state"];
const amount = { currency: "BDT", minor: "100", display: "৳১" } as const;

type Parcel = OrderView["subOrders"][number]["state"];
const doors = (...states: Parcel[]) => states.map((state) => ({ state, atDoor: amount }));

const order = (
  state: OrderView["state"],
  attempts: Attempt[],
  method: OrderView["method"] = "bkash",
  subOrders = method === "cod" ? doors(state === "completed" ? "delivered" : "confirmed") : [],
) => {
  const payments = attempts.map((attempt) => ({
    id: "pay_1",
    method,
    state: attempt,
    amount,
    captured: null,
    providerTrx: null,
    startedAt: "",
    isUnsure: false,
  }));
  return { state, method, payments, subOrders };
};

describe("what a buyer is told about the money", () => {
  it.each([
    ["unknown_init", "checking"],
    ["capturing", "checking"],
    ["unknown", "checking"],
    ["created", "unpaid"],
    ["initiated", "opened"],
    ["failed", "unpaid"],
    ["cancelled", "unpaid"],
    ["captured", "paid"],
    ["disputed", "paid"],
    ["charged_back", "charged_back"],
    ["captured_orphan", "owed_back"],
    ["captured_mismatch", "owed_back"],
  ] as const)("with an attempt that is %s the order is %s", (attempt, standing) => {
    expect(moneyStanding(order("pending_payment", [attempt]))).toBe(standing);
  });

  it("says nothing of a payment on a page whose wallet is silent, until the wallet answers", () => {
    const asked = order("pending_payment", ["initiated", "failed"], "nagad");
    const silent = { ...asked, payments: asked.payments.map((each) => ({ ...each, isUnsure: true })) };
    expect(moneyStanding(silent)).toBe("checking");
    expect(silent.payments.map(attemptWord)[0]).toBe("checking");
    expect(moneyStanding(asked)).toBe("opened");
    expect(asked.payments.map(attemptWord)).toEqual(["open", "failed"]);
  });

  it("never says that time ran out while the wallet's answer is unknown", () => {
    expect(moneyStanding(order("expired", ["failed", "unknown"]))).toBe("checking");
    expect(moneyStanding(order("expired", ["failed"]))).toBe("lapsed");
  });

  it("follows cash from the door to the till", () => {
    expect(moneyStanding(order("pending_verification", [], "cod"))).toBe("unverified");
    expect(moneyStanding(order("confirmed", ["cod_pending"], "cod"))).toBe("cash");
    expect(moneyStanding(order("completed", ["cod_collected"], "cod"))).toBe("cash_paid");
  });

  it("of an advance it says what is still to be paid at the door, until it is", () => {
    const ahead = (attempts: Attempt[], ...parcels: Parcel[]) =>
      moneyStanding(order("confirmed", [...attempts, "captured"], "nagad", doors(...parcels)));
    expect(ahead(["cod_pending", "cod_pending"], "packed", "packed")).toBe("ahead");
    expect(ahead(["cod_collected", "cod_pending"], "delivered", "packed")).toBe("ahead");
    expect(ahead(["cod_remitted", "cod_collected"], "completed", "delivered")).toBe("both_paid");
    expect(ahead(["cod_collected", "cod_void"], "delivered", "cancelled")).toBe("both_paid");
    expect(moneyStanding(order("cancelled", ["cod_void", "refunded"]))).toBe("cancelled");
  });

  it("asks for cash until the last parcel has come, and then names what was really paid", () => {
    const half = order("confirmed", ["cod_collected", "cod_pending"], "cod", doors("delivered", "packed"));
    expect(moneyStanding(half)).toBe("cash");
    expect(stillAtDoor(half).minor).toBe(100n);
    const over = order("completed", ["cod_collected", "cod_void"], "cod", doors("delivered", "cancelled"));
    expect(moneyStanding(over)).toBe("cash_paid");
    expect(paidSoFar(over).minor).toBe(100n);
  });

  it("of a second payment it says that it goes back, and of the order that it is paid", () => {
    expect(moneyStanding(order("confirmed", ["captured_orphan", "captured"]))).toBe("paid");
    expect(moneyStanding(order("pending_verification", ["captured_orphan"], "cod"))).toBe("unverified");
    expect(moneyStanding(order("confirmed", ["cod_pending", "captured_orphan"], "cod"))).toBe("cash");
    expect(moneyStanding(order("expired", ["captured_orphan"]))).toBe("owed_back");
  });

  it("says why it goes back: not what was due, twice, too late, or by a try that was over", () => {
    const why = (state: OrderView["state"], ...attempts: Attempt[]) => {
      const seen = order(state, attempts);
      return owedBack(seen).map((owed) => unowedAs(seen, owed));
    };
    expect(why("pending_payment", "captured_mismatch")).toEqual(["unfit"]);
    expect(why("cancelled", "captured_orphan", "refunded")).toEqual(["twice"]);
    expect(why("expired", "captured_orphan", "captured_mismatch")).toEqual(["late", "unfit"]);
    expect(why("pending_payment", "initiated", "captured_orphan")).toEqual(["closed"]);
  });

  it("says that late money goes back even when the order is cancelled", () => {
    expect(moneyStanding(order("cancelled", ["captured_orphan"]))).toBe("owed_back");
    expect(moneyStanding(order("cancelled", ["refunded"]))).toBe("cancelled");
  });
});
