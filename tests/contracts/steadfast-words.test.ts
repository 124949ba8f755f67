import { bdt } from "@haat/core/money";
import { expect, it, onTestFinished } from "vitest";
import { booked, reportsOf } from "./courier-bench.ts";
import { byToken, openSteadfast } from "./steadfast-provider.ts";

async function open(...how: Parameters<typeof openSteadfast>) {
  const bench = await openSteadfast(...how);
  onTestFinished(() => bench.close());
  return bench;
}

it("a return that was asked for is told step by step, and it moves home only once they have it in hand", async () => {
  const bench = await open();
  const { consignment, parcel } = await booked(bench);
  await bench.remote.act(consignment, "pick");
  await bench.adapter.cancel({ consignment, reference: parcel.reference, reason: "stop" });
  await bench.remote.act(consignment, "return", { deliver: false });
  await bench.remote.act(consignment, "return-id");
  expect(reportsOf(bench).at(-1)).toMatchObject({ word: "return approved", says: "rto_initiated" });
  await bench.remote.act(consignment, "return-transit");
  expect(reportsOf(bench).at(-1)).toMatchObject({ word: "return processing", says: "rto_in_transit" });
});

it("newer integrations tell all under one name, and it means the same", async () => {
  const bench = await open(byToken, { notices: "consignment_update", outcomes: "pending" });
  const { consignment } = await booked(bench);
  const told = async (act: "hub" | "partial" | "approve") => {
    const before = reportsOf(bench).length;
    await bench.remote.act(consignment, act, act === "partial" ? { amount: "50.00" } : {});
    return reportsOf(bench).slice(before);
  };
  const [line] = await told("hub");
  expect(line).toMatchObject({ word: "consignment_update", says: "noted", collected: null });
  expect(await told("partial")).toMatchObject([
    {
      word: "partial_delivered_approval_pending",
      says: "partly_delivered",
      isProvisional: true,
      collected: null,
    },
    { says: "noted", collected: bdt(5000n) },
  ]);
  expect(await told("approve")).toMatchObject([{ says: "partly_delivered", isProvisional: false }]);
});

it.each([
  ["Out for delivery", "out_for_delivery"],
  ["Your parcel is OUT FOR DELIVERY by Rakib (017xxxxxxxx)", "out_for_delivery"],
  ["Assigned to delivery rider", "out_for_delivery"],
  ["Rider could not go out for delivery", "noted"],
  ["Assigned to pickup rider", "noted"],
  ["Not yet out for delivery", "noted"],
  ["The rider will be assigned to rider list", "noted"],
  ["Rider called the customer", "noted"],
] as const)("in its free text “%s” is %s", async (riderText, says) => {
  const bench = await open(byToken, { riderText });
  const { consignment } = await booked(bench);
  await bench.remote.act(consignment, "out");
  expect(reportsOf(bench).at(-1)).toMatchObject({ says, note: riderText });
});
