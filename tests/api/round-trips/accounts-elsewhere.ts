import { OauthStartView } from "@haat/contract/oauth";
import type { Elsewhere, PersonName } from "../../elsewhere.ts";
import { aBuyerSession } from "../../market.ts";
import { confirmed } from "../../stays.ts";
import { proofOf } from "../../walking.ts";
import type { Counting } from "./counting.ts";

export async function comeFrom(elsewhere: Elsewhere, { world, count }: Counting): Promise<void> {
  const all = "/v1/auth/oauth";
  const walk = async (step: string, as: PersonName, headers = {}): Promise<void> => {
    const post = (part: string, body: object) =>
      count(`POST ${all}/{provider}${step}/${part}`, `${all}/google${step}/${part}`, { body, headers });
    const { url, browser } = OauthStartView.parse(
      await (await post("start", { next: "/bn/account" })).json(),
    );
    await post("finish", proofOf(await elsewhere.walk(url, as), browser));
  };
  await count(`GET ${all}`, all);
  await walk("", "nilufar");
  await walk("", "nilufar");
  const session = await aBuyerSession(world);
  await confirmed(world, session);
  const { headers } = session;
  await walk("/link", "tanvir", headers);
  await count("GET /v1/auth/identities", "/v1/auth/identities", { headers });
  const one = "/v1/auth/identities/google";
  await count("DELETE /v1/auth/identities/{provider}", one, { method: "DELETE", headers });
  await walk("/link", "tanvir", headers);
  await walk("/proof", "tanvir", headers);
}
