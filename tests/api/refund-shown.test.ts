import type { EvidenceFileView, RefundFileView } from "@haat/contract/refund";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCashier, aHandRefund, record } from "../hand-refunds.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { aPng } from "../pictures.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let one: TestSession;
let other: TestSession;
beforeAll(async () => {
  shop = await openShop();
  [one, other] = [await aCashier(shop.world), await aCashier(shop.world)];
});
afterAll(() => shop.close());

const picture = aPng("portal");
const show = (who: TestSession, id: string, file: Buffer) =>
  ask<RefundFileView>(shop.world, who, ["PUT", `/v1/admin/refunds/${id}/evidence/file`], {
    base64: file.toString("base64"),
  });
const look = (who: TestSession, id: string) =>
  ask<EvidenceFileView>(shop.world, who, ["GET", `/v1/admin/refunds/${id}/evidence/file`]);

test("a refund sent by hand is shown by its maker, once, stripped, closed in the database and seen by finance alone", async () => {
  const { id, minor } = await aHandRefund(shop);
  expect((await show(one, id, picture)).code).toBe("refund.wrong_state");
  expect((await record(shop.world, one, id, { amount: minor })).body.may).toEqual(["show", "withdraw"]);
  expect((await show(other, id, picture)).code).toBe("refund.wrong_state");
  expect((await show(one, id, Buffer.from("<script>alert(1)</script>"))).code).toBe("refund.file_invalid");
  expect((await show(one, id, picture)).body).toMatchObject({
    may: ["withdraw"],
    evidence: [{ file: "png" }],
  });
  expect((await show(one, id, picture)).code).toBe("refund.wrong_state");
  const seen = Buffer.from((await look(other, id)).body.base64, "base64").toString("latin1");
  expect(seen).toContain("portal");
  expect(seen).not.toContain("Author");
  const admin = await aStaffSession(shop.world, "admin", "admin");
  expect((await look(admin, id)).code).toBe("auth.forbidden");
  const { rows } = await shop.world.owner.query<{ body: Buffer }>("select body from refund_evidence_file");
  expect(rows.map(({ body }) => body.includes("portal"))).toEqual([false]);
  await expect(shop.world.owner.query("update refund_evidence_file set kind = 'jpeg'")).rejects.toThrow(
    "what was shown is kept",
  );
});

test("a picture is too large above a megabyte, there as elsewhere", async () => {
  const { id } = await aHandRefund(shop);
  expect((await show(one, id, Buffer.alloc(1_200_000))).code).toBe("request.too_large");
  const path = `/v1/admin/refunds/${id}/evidence`;
  const body = { note: "x".repeat(300_000) };
  expect((await ask(shop.world, one, ["POST", path], body)).code).toBe("request.too_large");
});
