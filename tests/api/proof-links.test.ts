import type { DeliveryPhotosView, PhotoFileView } from "@haat/contract/delivery-proof";
import { NewProofLink, ShownProofView } from "@haat/contract/proof-link";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { codeOf, partOf } from "../dispatch.ts";
import { aPng } from "../pictures.ts";

let desk: ClaimDesk;
beforeAll(async () => {
  desk = await openClaimDesk();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

type Asked = Readonly<{ id: string; placed: Placed; code: string; until: string; message: string }>;

const secretOf = (url: string): string => url.slice(url.indexOf("#") + 1).replaceAll("-", "");
const made = (id: string, by = desk.support, line = 2) =>
  desk.call(by, "POST", desk.pathOf(id, `/rows/${line}/proof-link`));
const link = async (id: string): Promise<Omit<Asked, "id" | "placed">> => {
  const { url, until, message, english } = NewProofLink.parse((await made(id)).body);
  expect(message).toContain(url);
  expect(english).toContain(url.replace("/bn/", "/en/"));
  return { code: secretOf(url), until, message };
};
/** A courier's row about a delivery of which its shop has a photo, and the link that its office was sent. */
async function asked(): Promise<Asked> {
  const { number, taka, placed } = await desk.delivered();
  const photo = { base64: aPng("door").toString("base64") };
  const kept = await desk.parcels.shopkeeper.act(partOf(placed), "photos", photo);
  expect(((await kept.json()) as DeliveryPhotosView).photos).toHaveLength(1);
  const id = await desk.matched([{ number, collected: taka - 7 }]);
  return { id, placed, ...(await link(id)) };
}
const post = (path: string, body: unknown): Promise<Response> =>
  desk.world.fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body });
const shown = (code: string): Promise<Response> => post("/v1/courier-proofs", { code });
const photo = (code: string, place = 1): Promise<Response> =>
  post("/v1/courier-proofs/photos", { code, place });
const ends = async (code: string): Promise<string> => codeOf(await shown(code));
const linkOf = async (id: string) => (await desk.caseOf(id, 2)).proofLink;

test("whoever is sent the link sees the proof of that one row and its photo, and nothing of the buyer, the shop's people or ours", async () => {
  const { code, placed, until, message, id } = await asked();
  expect(message).toContain("/bn/courier-proof#");
  expect(new Date(until).getTime() - Date.now()).toBeGreaterThan(13.9 * 86_400_000);
  const reply = await shown(code);
  const text = await reply.clone().text();
  const { proof, line } = ShownProofView.parse(await reply.json());
  expect(line).toBe(2);
  expect(proof.photos).toHaveLength(1);
  expect(proof.said).toMatchObject([{ from: "key", kind: "delivered" }]);
  const { rows } = await desk.world.owner.query<{ who: string[] }>(
    `select array_remove(array[o.contact_name, o.details, o.landmark, o.area_bn, o.area_en, o.contact_phone_tail, o.track_code, o.id], null)
      || array(select name from user_account where name <> '') as who from orders o where o.id = $1`,
    [placed.order.id],
  );
  for (const word of rows[0]?.who ?? []) expect(text).not.toContain(word);
  const picture = (await (await photo(code)).json()) as PhotoFileView;
  expect(Buffer.from(picture.base64, "base64").toString("latin1")).toContain("door");
  expect(await codeOf(await photo(code, 2))).toBe("photo.not_found");
  // It is counted, and support sees that it was opened; nobody can read the secret again.
  expect(await linkOf(id)).toMatchObject({ looks: 3 });
  expect((await desk.caseOf(id, 2)).message).not.toContain("courier-proof");
  const kept = await desk.world.owner.query<{ row: string }>(
    "select row_to_json(l)::text as row from proof_link l",
  );
  expect(kept.rows.some(({ row }) => row.includes(code))).toBe(false);
});

test("a link that was guessed, has lasted fourteen days, was opened too often, or has another after it opens nothing", async () => {
  const { id, code } = await asked();
  expect(await ends("0".repeat(32))).toBe("proof_link.not_found");
  const { code: second } = await link(id);
  expect([await ends(code), (await shown(second)).status]).toEqual(["proof_link.not_found", 200]);
  const bend = (set: string) =>
    desk.world.owner
      .query(`alter table proof_link disable trigger user; update proof_link set ${set} where ended_at is null and remittance_id = '${id}';
      alter table proof_link enable trigger user`);
  await bend("looks = 300");
  expect([await ends(second), await linkOf(id)]).toEqual(["proof_link.not_found", null]);
  await bend("looks = 299");
  expect((await shown(second)).status).toBe(200);
  await bend("looks = 1, expires_at = now()");
  expect([await ends(second), await codeOf(await photo(second))]).toEqual([
    ...["proof_link.not_found", "proof_link.not_found"],
  ]);
});

test("once the row is decided, or is another parcel's, its link opens no more, and none is made", async () => {
  const [accepted, dropped, moved] = [await asked(), await asked(), await asked()];
  const other = await desk.delivered();
  expect(
    (await desk.act(desk.support, accepted.id, 2, { act: "accept", short: "claim", odd: "accept" })).code,
  ).toBe("");
  expect(await ends(accepted.code)).toBe("proof_link.not_found");
  await desk.posted();
  expect((await desk.act(desk.support, dropped.id, 2, { act: "drop" })).code).toBe("");
  expect((await desk.act(desk.support, moved.id, 2, { act: "unmatch" })).code).toBe("");
  const [{ id: consignmentId } = { id: "" }] = (
    await desk.world.owner.query<{ id: string }>("select id from consignment where number = $1", [
      other.number,
    ])
  ).rows;
  expect((await desk.act(desk.support, moved.id, 2, { act: "match", consignmentId })).code).toBe("");
  for (const { code } of [accepted, dropped, moved]) expect(await ends(code)).toBe("proof_link.not_found");
  for (const { id } of [accepted, dropped]) expect((await made(id)).code).toBe("remittance.row_wrong_state");
  expect((await made(moved.id)).status).toBe(201);
});

test("the office of a courier whose parcel another took over is shown nothing of what the other did", async () => {
  const { id, placed, code } = await asked();
  await desk.world.owner.query(
    `alter table consignment disable trigger user; update consignment set state = 'void' where sub_order_id = '${partOf(placed)}';
      alter table consignment enable trigger user`,
  );
  expect(await ends(code)).toBe("proof_link.not_found");
  expect((await made(id)).code).toBe("remittance.row_wrong_state");
  await desk.world.owner.query(
    `alter table consignment disable trigger user; update consignment set state = 'delivered' where sub_order_id = '${partOf(placed)}';
      alter table consignment enable trigger user`,
  );
  expect((await shown(code)).status).toBe(200);
});

const madeForClaim = (id: string, by = desk.support) =>
  desk.call(by, "POST", `/v1/support/courier-claims/${id}/proof-link`);

/** A parcel of whose cash too little was stated: claimed of its courier, or left in suspense. */
async function owed(short: "claim" | "suspense"): Promise<Readonly<{ id: string; claim: string }>> {
  const { id } = await asked();
  expect((await desk.act(desk.support, id, 2, { act: "accept", short, odd: "accept" })).code).toBe("");
  await desk.posted();
  if (short === "suspense") return { id, claim: await desk.left(id, 2) };
  const { rows } = await desk.world.owner.query<{ id: string }>(
    "select c.id from courier_claim c join remittance_row r on r.consignment_id = c.consignment_id where r.remittance_id = $1",
    [id],
  );
  return { id, claim: rows[0]?.id ?? "" };
}

test("the office of a courier of whom cash is claimed is shown that parcel's proof for as long as it is claimed, and each look stands in the audit", async () => {
  const [claimed, unexplained] = [await owed("claim"), await owed("suspense")];
  for (const { id, claim } of [claimed, unexplained]) {
    const { url, message, english } = NewProofLink.parse((await madeForClaim(claim)).body);
    expect(message).toContain(url);
    expect(english).toContain(url.replace("/bn/", "/en/"));
    expect(english).not.toMatch(/[\u0980-\u09ef]/);
    const code = secretOf(url);
    const view = ShownProofView.parse(await (await shown(code)).json());
    const { reference } = (await desk.caseOf(id, 2)).remittance;
    expect(view).toMatchObject(
      claim === claimed.claim ? { reference: null, line: null } : { reference, line: 2 },
    );
    expect((await photo(code)).status).toBe(200);
    expect((await desk.claim(claim)).proofLink).toMatchObject({ looks: 2 });
    const { rows } = await desk.world.owner.query(
      "select actor, role, after -> 'photo' as photo from audit where action = 'remittance.proof_shown' and subject = $1 order by id",
      [claim],
    );
    expect(rows).toEqual([null, 1].map((place) => ({ actor: "guest", role: "courier", photo: place })));
    const again = secretOf(NewProofLink.parse((await madeForClaim(claim)).body).url);
    expect([await ends(code), (await shown(again)).status]).toEqual(["proof_link.not_found", 200]);
    await desk.ended(claim, { act: "write_off", amount: "" });
    expect(await ends(again)).toBe("proof_link.not_found");
    expect((await madeForClaim(claim)).code).toBe("courier_claim.wrong_state");
  }
  const strange = await desk.matched([{ number: "NOBODYS2", collected: 33 }]);
  await desk.taken(strange, 2);
  expect((await madeForClaim(await desk.left(strange, 2))).code).toBe("courier_claim.wrong_state");
});

test("a letter about a row is the same in both languages", async () => {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka - 7 }]);
  const { message, english, row, parcel } = await desk.caseOf(id, 2);
  expect(english.split("\n")).toHaveLength(message.split("\n").length);
  expect(english).toContain(`Statement`);
  for (const word of [number, parcel?.order.number ?? "", row.payout?.display ?? ""])
    expect(english).toContain(word);
});

test("nobody makes a link for a row of a shop that he works for, or for one that is no parcel's", async () => {
  const { id, placed } = await asked();
  await desk.world.owner.query(
    "insert into vendor_member (vendor_id, user_id, member_role) select vendor_id, $2, 'packer' from sub_order where id = $1",
    [partOf(placed), desk.other.userId],
  );
  expect((await made(id, desk.other)).code).toBe("staff.own_shop");
  const strange = await desk.matched([{ number: "NOBODYS", collected: 33 }]);
  expect((await made(strange)).code).toBe("remittance.row_wrong_state");
  expect((await made(strange, desk.support, 9)).code).toBe("remittance.row_not_found");
  await expect(desk.world.owner.query("update proof_link set token_hash = 'x'")).rejects.toThrow();
  await expect(desk.world.owner.query("delete from proof_link")).rejects.toThrow();
});
