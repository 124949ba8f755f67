import {
  type PlaceActBody,
  PlaceDetailView,
  PlaceFilter,
  PlacePage,
  type PlaceRowView,
} from "@haat/contract/place-desk";
import { type Api, type Outcome, outcomeOf } from "../../lib/api.server.ts";

export type Filter = Readonly<{ courier: PlaceRowView["courier"]; state: PlaceRowView["state"] }>;

export const filterOf = (search: URLSearchParams): Filter => ({
  courier: PlaceFilter.shape.courier.safeParse(search.get("courier")).data ?? "redx",
  state: PlaceFilter.shape.state.safeParse(search.get("state") ?? undefined).data ?? "open",
});

export const readPlaces = (api: Api, { courier, state }: Filter, cursor: string | null): Promise<PlacePage> =>
  api.read("/v1/support/courier-places", PlacePage, {
    query: { courier, state, cursor: cursor ?? undefined },
  });

type Of = Readonly<{ courier: string; geoId: string }>;
const addressOf = ({ courier, geoId }: Of): string =>
  `/v1/support/courier-places/${encodeURIComponent(courier)}/${encodeURIComponent(geoId)}`;

export const readPlace = (api: Api, of: Of): Promise<PlaceDetailView> =>
  api.read(addressOf(of), PlaceDetailView);

type Act = Readonly<{ api: Api; of: Of; key: string; body: PlaceActBody }>;

export const actOnPlace = ({ api, of, key, body }: Act): Promise<Outcome<PlaceDetailView>> =>
  outcomeOf(
    api.send("POST", `${addressOf(of)}/acts`, PlaceDetailView, { headers: { "idempotency-key": key }, body }),
  );
