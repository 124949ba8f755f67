import { parsePhone } from "@haat/core/phone";
import { sealPhone } from "@haat/core/sealed-phone";
import { aMailPerson, aPassword, type MailPerson, secretIn, tokenTo } from "../../mailbox.ts";
import { waitingMessages } from "../../messages.ts";
import type { TestWorld } from "../../world.ts";
import type { Counting } from "./counting.ts";

const changes = "/v1/auth/phone-changes";
const current = `${changes}/current`;

/** Somebody with a phone, whose password and address are old enough to prove something. */
async function aSettledPerson(world: TestWorld, typed: string): Promise<MailPerson> {
  const person = await aMailPerson(world);
  const { sealed, hash, tail } = await sealPhone(world.edge.sealer, parsePhone(typed));
  await world.owner.query(
    `with aged as (update password set changed_at = now() - interval '2 days' where user_id = $1)
      update user_account set phone_sealed = $2, phone_hash = $3, phone_tail = $4,
        email_verified_at = now() - interval '2 days' where id = $1`,
    [person.userId, sealed, hash, tail],
  );
  return person;
}

export async function changePhones({ world, count }: Counting): Promise<void> {
  const smsTo = async (phone: string): Promise<string> =>
    (await waitingMessages(world)).find(({ to }) => to === parsePhone(phone))?.text ?? "";
  const codeTo = async (phone: string) => ({ code: /\d{6}/.exec(await smsTo(phone))?.[0] ?? "" });
  const post = (path: string, body: object, headers = {}) => count(`POST ${path}`, path, { body, headers });

  const old = "01610000001";
  const byPassword = await aSettledPerson(world, old);
  const phone = "01610000002";
  await post(changes, { phone, password: aPassword }, byPassword.headers);
  await count(`GET ${current}`, current, { headers: byPassword.headers });
  await post(`${current}/code`, await codeTo(phone), byPassword.headers);
  await post(`${changes}/stop`, { token: secretIn(await smsTo(old)) });

  const byMail = await aSettledPerson(world, "01610000003");
  const byCode = "update session set factors = '{phone}' where user_id = $1";
  await world.owner.query(byCode, [byMail.userId]);
  const other = "01610000004";
  await post(changes, { phone: other }, byMail.headers);
  await post(`${current}/code`, await codeTo(other), byMail.headers);
  const token = await tokenTo(world, byMail.email, "/account/phone/prove");
  await post(`${current}/mail`, { token }, byMail.headers);
  await count(`DELETE ${current}`, current, { method: "DELETE", headers: byMail.headers });
}
