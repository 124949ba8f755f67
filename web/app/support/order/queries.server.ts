import { StoryFilter, SupportOrderView } from "@haat/contract/support";
import type { z } from "zod";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

const pathOf = (id: string): string => `/v1/support/orders/${encodeURIComponent(id)}`;

type Asked = z.infer<typeof StoryFilter>;

/** Which part of a story an address asks for; what anybody typed there otherwise is nothing. */
export function askedIn(url: string): Asked {
  const { searchParams } = new URL(url);
  const { kind, before } = StoryFilter.shape;
  return {
    kind: kind.safeParse(searchParams.get("kind") ?? undefined).data,
    before: before.safeParse(searchParams.get("before") ?? undefined).data,
  };
}

export const readStory = (api: Api, id: string, query: Asked = {}): Promise<SupportOrderView> =>
  api.read(pathOf(id), SupportOrderView, { query });

type Renew = Readonly<{ api: Api; partId: string; key: string }>;

export const renewCode = ({ api, partId, key }: Renew): Promise<Outcome<SupportOrderView>> =>
  outcomeOf(
    api.send("POST", `/v1/support/sub-orders/${partId}/delivery-code`, SupportOrderView, {
      headers: { "idempotency-key": key },
    }),
  );

/** For a buyer who called: the money of what is late. */
export const callBackLate = ({
  api,
  partId,
  key,
  reason,
}: Renew & Readonly<{ reason: string }>): Promise<Outcome<SupportOrderView>> =>
  outcomeOf(
    api.send("POST", `/v1/support/sub-orders/${partId}/call-back`, SupportOrderView, {
      headers: { "idempotency-key": key },
      body: { reason },
    }),
  );

/** For a buyer who called. `wish` as it was chosen; another is refused. */
export const askAnotherTry = ({
  api,
  partId,
  key,
  wish,
}: Renew & Readonly<{ wish: string }>): Promise<Outcome<SupportOrderView>> =>
  outcomeOf(
    api.send("POST", `/v1/support/sub-orders/${partId}/another-try`, SupportOrderView, {
      headers: { "idempotency-key": key },
      body: { wish },
    }),
  );

/** What came of our call. As it was chosen; another outcome or wish is refused. */
export const noteParcelCall = ({
  api,
  partId,
  key,
  ...body
}: Renew & Readonly<{ outcome: string; wish: string | undefined }>): Promise<Outcome<SupportOrderView>> =>
  outcomeOf(
    api.send("POST", `/v1/support/sub-orders/${partId}/calls`, SupportOrderView, {
      headers: { "idempotency-key": key },
      body,
    }),
  );

type Ask = Readonly<{ api: Api; id: string; key: string; reason: string }>;

export const cancelForBuyer = ({ api, id, key, reason }: Ask): Promise<Outcome<SupportOrderView>> =>
  outcomeOf(
    api.send("POST", `${pathOf(id)}/cancel`, SupportOrderView, {
      headers: { "idempotency-key": key },
      body: { reason },
    }),
  );
