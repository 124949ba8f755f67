import {
  CourierWordAsked,
  type CourierWordBody,
  type NoticeActBody,
  NoticeActed,
  NoticeFilter,
  NoticePage,
} from "@haat/contract/notice-desk";
import type { z } from "zod";
import { type Api, type Outcome, outcomeOf } from "../../lib/api.server.ts";

export type Filter = Pick<z.infer<typeof NoticeFilter>, "why" | "courier"> &
  Readonly<{ view: NonNullable<z.infer<typeof NoticeFilter>["view"]> }>;

const { shape } = NoticeFilter;

export const filterOf = (search: URLSearchParams): Filter => ({
  view: shape.view.safeParse(search.get("view") ?? undefined).data ?? "open",
  why: shape.why.safeParse(search.get("why") ?? undefined).data,
  courier: shape.courier.safeParse(search.get("courier") ?? undefined).data,
});

export const readNotices = (api: Api, filter: Filter, cursor: string | null): Promise<NoticePage> =>
  api.read("/v1/support/courier-notices", NoticePage, { query: { ...filter, cursor: cursor ?? undefined } });

type Act = Readonly<{ api: Api; of: string; key: string; body: NoticeActBody }>;

export const actOnNotice = ({ api, of, key, body }: Act): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", `/v1/support/courier-notices/${encodeURIComponent(of)}/acts`, NoticeActed, {
      headers: { "idempotency-key": key },
      body,
    }),
  );

type Wish = Readonly<{ key: string; body: CourierWordBody }>;

export const proposeWord = (api: Api, { key, body }: Wish): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", "/v1/support/courier-words", CourierWordAsked, {
      headers: { "idempotency-key": key },
      body,
    }),
  );
