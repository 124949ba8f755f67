import { newId } from "@haat/core/ids";
import { expect, it } from "vitest";
import { readClaimAct } from "./read-claim-act.ts";

const reason = " ইমেইলে জানিয়েছে ";

it("an end is told with what it asks for and its reason, and with nothing of another", () => {
  const form = { act: "bank", amount: "৩০", reference: " EFT 7 ", day: "2026-11-20", number: "x", reason };
  expect(readClaimAct(form)?.body).toEqual({
    ...{ act: "bank", amount: "৩০", reference: "EFT 7", day: "2026-11-20", reason: "ইমেইলে জানিয়েছে" },
  });
  const claimId = newId("courierClaim", new Date());
  expect(readClaimAct({ act: "claim", claimId, reason })?.body).toMatchObject({ claimId });
  expect(readClaimAct({ act: "claim", reason })?.body).toMatchObject({ claimId: null });
});

it("what lacks is named, and what this page does not know is nothing of it", () => {
  expect(readClaimAct({ act: "bank", amount: "", reference: "", day: "", reason: "" })).toMatchObject({
    ...{ faults: ["reason", "reference", "day"], body: null },
  });
  expect(readClaimAct({ act: "offset", reason })?.faults).toEqual(["otherId"]);
  expect(readClaimAct({ act: "burn" })).toBeNull();
});
