import { MediaPage, MediaView } from "@haat/contract/media";
import { outcomeOf, type Api, type Outcome, type SentFile } from "../../lib/api.server.ts";
import type { MediaQuery } from "./media-address.ts";

export const readMedia = (api: Api, { isRemoved, cursor }: Omit<MediaQuery, "goods">): Promise<MediaPage> =>
  api.read("/v1/vendor/media", MediaPage, {
    query: { removed: isRemoved ? "true" : undefined, cursor: cursor ?? undefined, limit: 24 },
  });

type Act = Readonly<{ api: Api; method: "DELETE" | "POST" | "PUT"; path: string; body?: unknown }>;

export const actOnMedia = ({ api, method, path, body }: Act): Promise<Outcome<MediaView>> =>
  outcomeOf(api.send(method, `/v1/vendor/media/${path}`, MediaView, body === undefined ? {} : { body }));

/** Handed on as it is, or while it comes. */
export const keepPicture = (api: Api, file: SentFile): Promise<Outcome<MediaView>> =>
  outcomeOf(api.send("POST", "/v1/vendor/media", MediaView, { file }));
