import { AddedFactorView, NewTotpView, StepUpCodeView } from "@haat/contract/factors";
import { TokensView } from "@haat/contract/session";
import { totpCode, totpStep } from "@haat/core/totp";
import { aMailPerson, aPassword } from "../../mailbox.ts";
import { aBuyerSession } from "../../market.ts";
import { waitingMessages } from "../../messages.ts";
import type { Counting } from "./counting.ts";

const stepUp = "/v1/auth/step-up";
const totp = "/v1/auth/factors/totp";

export async function confirmOneself({ world, count }: Counting): Promise<void> {
  const post = (path: string, body: object, headers: object) =>
    count(`POST ${path}`, path, { body, headers: { ...headers } });
  const bearer = ({ access }: TokensView) => ({ authorization: `Bearer ${access.token}` });
  const byPassword = await aMailPerson(world);
  await post(stepUp, { kind: "password", password: aPassword }, byPassword.headers);

  const { headers } = await aBuyerSession(world);
  const sent = await count(`POST ${stepUp}/codes`, `${stepUp}/codes`, { method: "POST", headers });
  const { flow } = StepUpCodeView.parse(await sent.json());
  const [sms] = await waitingMessages(world);
  const code = /\d{6}/.exec(sms?.text ?? "")?.[0] ?? "";
  const stepped = await post(stepUp, { kind: "phone", code, flow }, headers);
  const fresh = bearer(TokensView.parse(await stepped.json()));

  const begun = await count(`POST ${totp}`, totp, { method: "POST", headers: fresh });
  const { secret } = NewTotpView.parse(await begun.json());
  const codeIn = (steps: number) => totpCode(secret, totpStep(new Date()) + steps);
  const confirmed = await post(`${totp}/confirm`, { code: await codeIn(0) }, fresh);
  const { tokens, recoveryCodes } = AddedFactorView.parse(await confirmed.json());
  const shown = await post(stepUp, { kind: "totp", code: await codeIn(1) }, bearer(tokens));
  const again = bearer(TokensView.parse(await shown.json()));
  const last = await post(stepUp, { kind: "recovery", code: recoveryCodes?.[0] }, again);
  const strong = bearer(TokensView.parse(await last.json()));

  const factors = "/v1/auth/factors";
  await count(`GET ${factors}`, factors, { headers: strong });
  const codes = `${factors}/recovery-codes`;
  await count(`POST ${codes}`, codes, { method: "POST", headers: strong });
  await count(`DELETE ${totp}`, totp, { method: "DELETE", headers: strong });
}
