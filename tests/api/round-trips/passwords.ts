import { SessionView } from "@haat/contract/session";
import { ageLinks, anEmail, aPassword, tokenTo } from "../../mailbox.ts";
import type { Counting } from "./counting.ts";

const [second, third] = ["shalik pakhi 3 ta dale", "ekti tara 2 ti tara"];

export async function liveByMail({ world, count }: Counting): Promise<void> {
  const post = (path: string, body: object, headers = {}) => count(`POST ${path}`, path, { body, headers });
  const email = anEmail();
  await post("/v1/auth/registrations", { email, password: aPassword, name: "রহিমা খাতুন" });
  const first = await tokenTo(world, email, "/verify-email");
  await post("/v1/auth/registrations/proof", { token: first, password: aPassword });
  const opened = await post("/v1/auth/sessions/password", { email, password: aPassword });
  const headers = { authorization: `Bearer ${SessionView.parse(await opened.json()).access.token}` };
  await count("GET /v1/auth/ways", "/v1/auth/ways", { headers });
  const change = { headers, method: "PUT", body: { current: aPassword, password: second } };
  await count("PUT /v1/auth/password", "/v1/auth/password", change);

  const next = anEmail();
  await post("/v1/auth/email/changes", { email: next, password: second }, headers);
  const toNew = await tokenTo(world, next, "/account/email/prove");
  await post("/v1/auth/email/changes/proof", { token: toNew }, headers);
  await post("/v1/auth/email/changes/undo", { token: await tokenTo(world, email, "/undo-email") });

  await ageLinks(world, email, "2 minutes");
  await post("/v1/auth/password/resets", { email });
  const reset = await tokenTo(world, email, "/reset/new");
  await post("/v1/auth/password/resets/proof", { token: reset, password: third });
}
