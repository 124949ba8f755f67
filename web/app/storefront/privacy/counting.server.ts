import { ConsentList } from "@haat/contract/my-data";
import { outcomeOf, personalApi, type Outcome } from "../../lib/api.server.ts";
import { isSignedIn, tokensOf } from "../../lib/carried.server.ts";
import { asksNotToFollow, refusesCounting } from "../../lib/counting.server.ts";
import { sayConsent } from "../my-data/queries.server.ts";
import type { Route } from "./+types/route.ts";
import type { Counting } from "./counting.tsx";

type Asker = Pick<Route.LoaderArgs, "request" | "params" | "context">;

/** What the person has said, when somebody is signed in and the API answers. */
async function saidByPerson(asker: Asker): Promise<boolean | null> {
  const found = await outcomeOf(personalApi(asker).find("/v1/auth/me/consents", ConsentList));
  return (found.ok && found.value.items.find(({ purpose }) => purpose === "analytics")?.given) ?? null;
}

/** A no of the browser or of the person is enough. */
export async function readCounting(asker: Asker): Promise<Counting> {
  const isPerson = isSignedIn(asker);
  if (asksNotToFollow(asker.request)) return { refusedBy: "gpc", isPerson };
  if (refusesCounting(asker.request)) return { refusedBy: "browser", isPerson };
  const hasRefused = isPerson && (await saidByPerson(asker)) === false;
  return { refusedBy: hasRefused ? "person" : null, isPerson };
}

/** A guest has his browser alone; what a person says is written down. Somebody whose stay is over counts as a guest. */
export async function sayCounting(asker: Asker, given: boolean): Promise<Outcome<unknown>> {
  const said: Outcome<unknown> = { ok: true, value: null };
  if (tokensOf(asker).refresh === null) return said;
  const sent = await sayConsent(personalApi(asker), "analytics", given);
  return !sent.ok && sent.problem.status === 401 ? said : sent;
}
