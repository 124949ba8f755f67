import { ChallengeView, CodeView } from "@haat/contract/auth";
import { SessionView } from "@haat/contract/session";
import { workOf } from "../../asking-code.ts";
import { aBuyerSession } from "../../market.ts";
import { waitingMessages } from "../../messages.ts";
import { aSessionOf } from "../../stays.ts";
import type { Counting } from "./counting.ts";

export async function comeAndGo({ world, count }: Counting): Promise<void> {
  const phone = "01712345678";
  const ask = "/v1/auth/challenges";
  const asked = await count(`POST ${ask}`, ask, { body: { phone } });
  const work = workOf(ChallengeView.parse(await asked.json()));
  const sent = await count("POST /v1/auth/codes", "/v1/auth/codes", { body: { phone, work } });
  const { flow } = CodeView.parse(await sent.json());
  const [sms] = await waitingMessages(world);
  const code = /\d{6}/.exec(sms?.text ?? "")?.[0];
  const opened = await count("POST /v1/auth/sessions", "/v1/auth/sessions", { body: { phone, code, flow } });
  const { refresh } = SessionView.parse(await opened.json());
  const turn = "/v1/auth/sessions/refresh";
  await count(`POST ${turn}`, turn, { body: { refreshToken: refresh.token } });
  const { headers, userId } = await aBuyerSession(world);
  await count("GET /v1/auth/me", "/v1/auth/me", { headers });
  await count("GET /v1/store/orders", "/v1/store/orders", { headers });
  await count("GET /v1/store/money", "/v1/store/money", { headers });
  await count("GET /v1/auth/sessions", "/v1/auth/sessions", { headers });
  const other = `/v1/auth/sessions/${(await aSessionOf(world, userId)).sessionId}`;
  await count("DELETE /v1/auth/sessions/{id}", other, { method: "DELETE", headers });
  await count("DELETE /v1/auth/sessions", "/v1/auth/sessions", { method: "DELETE", headers });
  await count("DELETE /v1/auth/session", "/v1/auth/session", { method: "DELETE", headers });
}
